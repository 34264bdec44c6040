import type {Organisation} from '#shared/model/programme.ts';

/** An invented provider. */
export interface Provider {
  readonly name: string;
  readonly kind: Organisation['kind'];
  /** The name under example.org of its website and mailboxes. */
  readonly host: string;
  /** From the numbers that Ofcom keeps for drama, which ring nobody. */
  readonly phone: string;
  readonly description: string;
}
