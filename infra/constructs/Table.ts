import {RemovalPolicy, Stack} from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  CfnGlobalTable,
  type GlobalSecondaryIndexPropsV2,
  type StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type {IKey} from 'aws-cdk-lib/aws-kms';
import type {Construct} from 'constructs';
import {KEY} from '../../functions/data/keys.ts';

interface TableProps {
  readonly stream?: StreamViewType;
  /** A key of its own; without one the table is encrypted under a key that AWS owns. */
  readonly key?: IKey;
  readonly indexes?: GlobalSecondaryIndexPropsV2[];
}

/**
 * A table with pk and sk, on demand, restorable to any second of the last 35 days, protected from deletion, and left
 * standing when its stack goes. `Metadata` names it for what reads the template (`local-menu:table`).
 */
export class Table extends TableV2 {
  constructor(scope: Construct, name: string, {stream, key, indexes}: TableProps = {}) {
    super(scope, name, {
      partitionKey: {name: KEY.partition, type: AttributeType.STRING},
      sortKey: {name: KEY.sort, type: AttributeType.STRING},
      timeToLiveAttribute: KEY.expires,
      billing: Billing.onDemand(),
      pointInTimeRecoverySpecification: {pointInTimeRecoveryEnabled: true},
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      encryption: key ? TableEncryptionV2.customerManagedKey(key) : TableEncryptionV2.dynamoOwnedKey(),
      ...(stream && {dynamoStream: stream}),
      ...(indexes && {globalSecondaryIndexes: indexes}),
    });
    this.tableResource.addMetadata('local-menu:table', name);
  }

  /** What its own template calls it. */
  get logicalName(): string {
    return Stack.of(this).getLogicalId(this.tableResource);
  }

  private get tableResource(): CfnGlobalTable {
    const resource = this.node.defaultChild;
    if (!(resource instanceof CfnGlobalTable)) throw new Error('TableV2 no longer makes a GlobalTable');
    return resource;
  }
}
