import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {settingsOf} from '../config.ts';
import {authoriserOf} from './access/authoriser.ts';
import {faultSource} from './access/faults.ts';
import {LOCAL_ACCESS_KEY, startStoreProxy} from './access/storeProxy.ts';
import {LOCAL_SECRET_KEY, REGION} from './aws.ts';
import type {Cloud, CloudOptions} from './cloudOptions.ts';
import {bucketOrigin} from './edge/bucketOrigin.ts';
import {type Edge, edgeOf, type OriginHandler} from './edge/distribution.ts';
import {startServer} from './edge/server.ts';
import {functionSet, type FunctionSet} from './lambda/functionSet.ts';
import {gatewayOf} from './gateway/gateway.ts';
import {jsonAnswer} from './gateway/request.ts';
import {startIssuer} from './issuer/issuer.ts';
import {startSystemIssuer} from './issuer/systemIssuer.ts';
import {startMail} from './mail/mail.ts';
import {startObjects} from './objects/objects.ts';
import {ACCOUNTS_FILE, KEPT, MAILS_FILE, OBJECTS_FOLDER} from './keptFiles.ts';
import {matchesPattern} from './streams/matchesPattern.ts';
import {lockFolder} from './processLock.ts';
import {projectFolder} from './projectFolder.ts';
import {inputOf, startScheduler} from './schedules/scheduler.ts';
import {createTables} from './store/createTables.ts';
import {stopper} from './stopper.ts';
import {startDynoxide} from './store/dynoxide.ts';
import {externalStore} from './store/externalStore.ts';
import {keepStore} from './store/keptStore.ts';
import {checkpointFile} from './streams/checkpoints.ts';
import {deadLetterFile} from './streams/deadLetters.ts';
import {startStreamReader} from './streams/streamReader.ts';
import {readModels} from './template/models.ts';

export type {Cloud, CloudOptions} from './cloudOptions.ts';

/** More than the gateway takes, so that it is the gateway that says no. */
const LARGEST_BODY_BYTES = 12 * 1024 * 1024;
const STEP_MS = 20;

/**
 * Runs the synthesised template on this computer.
 * @throws StartError whose message says what is wrong and what to do
 */
export const startCloud = async (options: CloudOptions = {}): Promise<Cloud> => {
  const {port = 0, inboxPort = 0, fresh = false, quiet = false, maxProcesses = 4, seed = 1} = options;
  const dir = options.dir ?? join(projectFolder, '.local');
  const storeEndpoint = options.storeEndpoint ?? process.env.DYNAMODB_ENDPOINT;
  const ending = stopper();

  const start = async (): Promise<Cloud> => {
    mkdirSync(dir, {recursive: true});
    const lock = lockFolder(join(dir, 'cloud.lock'));
    ending.then(() => {
      lock.release();
    });
    if (fresh) for (const kept of KEPT) rmSync(join(dir, kept), {recursive: true, force: true});

    // The port comes first: links in the template need it.
    const running: {functions?: FunctionSet; edge?: Edge} = {};
    const site = await startServer({
      port,
      largestBodyBytes: LARGEST_BODY_BYTES,
      cutsBodies: true,
      believeForwardedFor: options.believeForwardedFor ?? false,
      handle: async (message) =>
        running.edge
          ? running.edge.handle(message)
          : jsonAnswer(503, {message: 'The local cloud is starting'}),
    });
    ending.then(site.close);
    const issuer = await startIssuer();
    ending.then(issuer.close);
    const systemIssuer = await startSystemIssuer();
    ending.then(systemIssuer.close);
    const {siteOrigin: declaredOrigin} = settingsOf('local', undefined);
    const url = `http://localhost:${site.port}`;
    const models = readModels({
      assembly: options.assembly ?? join(projectFolder, 'cdk.out'),
      siteHost: `localhost:${site.port}`,
      issuerUrl: issuer.url,
      systemIssuerUrl: systemIssuer.url,
      declaredOrigin,
      secretsFile: join(dir, 'secrets.json'),
    });

    const store = await keepStore(
      () =>
        storeEndpoint
          ? externalStore(storeEndpoint)
          : startDynoxide({projectFolder, path: join(dir, 'store.db')}),
      (pid) => {
        lock.setStore(pid);
      },
    );
    ending.then(store.stop);
    const isNew = await createTables(store.client(), models.tables);

    const faults = faultSource(options.faults, seed);
    const authoriser = authoriserOf(models.functions);
    const deadLetters = deadLetterFile(join(dir, 'dead-letters.jsonl'));
    const nudges: ((table: string) => void)[] = [];
    const proxy = await startStoreProxy({
      storeUrl: store.url,
      tables: models.tables,
      authoriser,
      faults,
      onWrite: (tables) => {
        for (const nudge of nudges) for (const table of tables) nudge(table);
      },
      killFunction: (name) => {
        if (name !== 'local') running.functions?.pool(name).kill('SIGKILL');
      },
    });
    ending.then(proxy.close);
    const mail = await startMail({
      port: inboxPort,
      mailsFile: join(dir, MAILS_FILE),
      authoriser,
      deadLetters: deadLetters.all,
      onEvent: async (event) => {
        const told = models.rules.filter(({pattern}) => matchesPattern(pattern, event));
        for (const rule of told) await running.functions?.invoke(rule.function, JSON.stringify(event));
      },
    });
    ending.then(mail.close);

    const objects = await startObjects({
      buckets: models.buckets.filter(({sources}) => sources.length === 0),
      folder: join(dir, OBJECTS_FOLDER),
      authoriser,
    });
    ending.then(objects.close);

    const show = (line: string): void => {
      if (!quiet) console.error(line);
    };
    const functions = functionSet({
      functions: models.functions,
      accessKeyOf: authoriser.accessKeyOf,
      storeUrl: proxy.url,
      mailUrl: mail.url,
      objectsUrl: objects.url,
      logFolder: join(dir, 'logs'),
      maxProcesses,
      show,
    });
    running.functions = functions;
    ending.then(functions.stop);

    if (models.signIn) {
      issuer.run({
        model: models.signIn,
        accountsFile: join(dir, ACCOUNTS_FILE),
        sendMail: mail.receive,
        invoke: functions.invoke,
      });
    }

    systemIssuer.run(models.systems);

    const gateway = gatewayOf({api: models.api, invoke: functions.invoke});
    const api = await startServer({port: 0, largestBodyBytes: LARGEST_BODY_BYTES, handle: gateway});
    ending.then(api.close);
    const origins = new Map<string, OriginHandler>([[models.api.host, gateway]]);
    for (const bucket of models.buckets)
      for (const host of bucket.hosts)
        origins.set(
          host,
          bucket.sources.length > 0
            ? bucketOrigin(bucket, {declared: declaredOrigin, own: url})
            : objects.origin(bucket),
        );
    const edge = edgeOf(models.distribution, (host) => origins.get(host));
    running.edge = edge;

    const checkpoints = checkpointFile(join(dir, 'checkpoints.json'));
    ending.then(checkpoints.flush);
    const readers = models.streams.map((stream) =>
      startStreamReader({
        stream,
        client: store.streamsClient,
        authoriser,
        checkpoints,
        deadLetters,
        faults,
        invoke: (payload) => functions.invoke(stream.function, payload),
        warn: show,
      }),
    );
    ending.then(() => Promise.all(readers.map((reader) => reader.stop())));
    nudges.push(...readers.map(({nudge}) => nudge));
    if (options.schedules ?? true) {
      const scheduler = startScheduler(
        models.schedules,
        (schedule, input) => void functions.invoke(schedule.function, input),
      );
      ending.then(scheduler.stop);
    }
    for (const {function: target} of models.api.routes) functions.pool(target.name).warm();

    return {
      url,
      apiUrl: api.url,
      inboxUrl: `${mail.url}/inbox`,
      issuerUrl: issuer.url,
      tokenUrl: systemIssuer.tokenUrl,
      systems: models.systems.clients,
      isNew,
      toolEnvironment: {
        ...models.tableEnvironment,
        AWS_REGION: REGION,
        AWS_ACCESS_KEY_ID: LOCAL_ACCESS_KEY,
        AWS_SECRET_ACCESS_KEY: LOCAL_SECRET_KEY,
        AWS_ENDPOINT_URL_DYNAMODB: proxy.url,
        AWS_ENDPOINT_URL_S3: objects.url,
      },
      functionKey: (name) => authoriser.accessKeyOf(functions.pool(name).model.name),
      mails: mail.mails,
      bounceMail: mail.bounce,
      rejectMailTo: mail.reject,
      failNextMails: mail.failNext,
      deadLetters: deadLetters.all,
      setFaults: faults.set,
      clearCache: edge.cache.clear,
      kill: (name, signal = 'SIGKILL') => functions.pool(name).kill(signal),
      invoke: (name, event) => functions.pool(name).invoke(JSON.stringify(event)),
      runSchedules: async () => {
        await Promise.all(
          models.schedules.map((schedule) =>
            functions.invoke(schedule.function, inputOf(schedule, new Date())),
          ),
        );
      },
      settled: async (timeoutMs = 30_000) => {
        const deadlineMs = Date.now() + timeoutMs;
        while (!readers.every((reader) => reader.isIdle())) {
          if (Date.now() > deadlineMs) throw new Error(`Streams were still busy after ${timeoutMs} ms`);
          await delay(STEP_MS);
        }
      },
      killStore: store.kill,
      restartStore: store.restart,
      grantsUnused: authoriser.grantsUnused,
      deniedCalls: authoriser.deniedCalls,
      stop: ending.stop,
    };
  };

  try {
    return await start();
  } catch (failure) {
    await ending.stop();
    throw failure;
  }
};
