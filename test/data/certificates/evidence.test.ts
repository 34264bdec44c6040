import {createPresignedPost} from '@aws-sdk/s3-presigned-post';
import {getSignedUrl} from '@aws-sdk/s3-request-presigner';
import {GetObjectCommand, S3Client} from '@aws-sdk/client-s3';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {MOST_EVIDENCE_BYTES, MOST_UPLOAD_BODY_BYTES} from '#shared/certification/evidence.ts';
import {certificateStore} from '../../../functions/data/certificates/certificateStore.ts';
import type {Who} from '../matrix/people.ts';
import {type MatrixWorld, startMatrixWorld} from '../matrix/world.ts';

let world: MatrixWorld;
beforeAll(async () => {
  world = await startMatrixWorld();
});
afterAll(async () => {
  await world.cloud.stop();
});

const ORGANISATION = 'test:roundhay';
const CERTIFICATE = 'test:certificate';
const ABOUT = `organisation=${encodeURIComponent(ORGANISATION)}&id=${encodeURIComponent(CERTIFICATE)}`;
const FORM = `/provider/certificate/file?${ABOUT}`;
const PDF = Buffer.from('%PDF-1.7\nAn example, and no certificate of anybody.\n%%EOF\n');
const LIST = '/provider/certificates?notice=file-added';

interface UploadForm {
  readonly action: string;
  readonly fields: ReadonlyMap<string, string>;
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const get = async (who: Who, path: string): Promise<Response> =>
  await world.askAs(who, {method: 'GET', path});

/** The form for a file as its page has it. */
const openForm = async (): Promise<UploadForm> => {
  const body = await (await get('editor', FORM)).text();
  const [, action = '', inside = ''] =
    /<form[^>]* action="(\/evidence[^"]*)"[^>]*>(.*?)<\/form>/s.exec(body) ?? [];
  const inputs = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return {
    action: plain(action),
    fields: new Map(inputs.map(([, name = '', value = '']) => [plain(name), plain(value)])),
  };
};

const send = async (
  {action, fields}: UploadForm,
  file: Buffer,
  {name = 'certificate.pdf', type = 'application/pdf'} = {},
): Promise<Response> => {
  const form = new FormData();
  for (const [field, value] of fields) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(file)], {type}), name);
  return await fetch(`${world.cloud.url}${action}`, {method: 'POST', body: form, redirect: 'manual'});
};

const changed = ({action, fields}: UploadForm, field: string, value: string): UploadForm => ({
  action,
  fields: new Map([...fields, [field, value]]),
});

const pathOf = (response: Response): string => {
  const {pathname, search} = new URL(response.headers.get('location') ?? '/', world.cloud.url);
  return `${pathname}${search}`;
};

/** Where S3 sends whoever has sent a file, without what it adds. */
const arrivalOf = (response: Response): string => pathOf(response).split('?')[0] ?? '';

const evidence = async () => {
  const directory = {client: world.cloud.documents, tableName: world.cloud.table('DIRECTORY_TABLE')};
  return (await certificateStore(directory).get(ORGANISATION, CERTIFICATE))?.evidence;
};

/** Brings a file all the way; where the person lands. */
const bring = async (file: Buffer, named?: {name?: string; type?: string}): Promise<string> => {
  const sent = await send(await openForm(), file, named);
  expect(sent.status).toBe(303);
  return pathOf(await get('editor', arrivalOf(sent)));
};

const openAs = async (who: 'curator' | 'editor' | 'handler' | 'neighbour'): Promise<Response> =>
  await world.askAs(who, {
    method: 'POST',
    path: `/${who === 'curator' ? 'curator' : 'provider'}/certificate/file?${ABOUT}`,
    form: {},
  });

const signer = (name: string): S3Client =>
  new S3Client({
    region: 'eu-west-2',
    endpoint: 'https://s3.eu-west-2.amazonaws.com',
    credentials: {accessKeyId: world.cloud.functionKey(name), secretAccessKey: 'local'},
  });
const bucket = (): string => world.cloud.toolEnvironment.EVIDENCE_BUCKET ?? '';

const signedForm = async (
  name: string,
  key: string,
  {expires = 600, most = 1000} = {},
): Promise<UploadForm> => {
  const {fields} = await createPresignedPost(signer(name), {
    Bucket: bucket(),
    Key: key,
    Expires: expires,
    Conditions: [['content-length-range', 1, most]],
  });
  return {action: '/evidence/upload?until=99999999999', fields: new Map(Object.entries(fields))};
};

describe('A file that shows a certificate', () => {
  it('comes by a plain form, and is given to its provider and to the curator, who are written down', async () => {
    expect(await bring(PDF)).toBe(LIST);
    const list = await (await get('editor', LIST)).text();
    expect(list).toContain('The file was added');
    expect(list).toContain('PDF, 1 KB');

    for (const who of ['editor', 'curator'] as const) {
      const link = pathOf(await openAs(who));
      const file = await fetch(`${world.cloud.url}${link}`);
      expect(Buffer.from(await file.arrayBuffer())).toEqual(PDF);
      expect(Object.fromEntries(file.headers)).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="certificate.pdf"',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
    }
    const history = await (await get('curator', `/curator/certificate?${ABOUT}`)).text();
    expect(history).toContain('A file was added: PDF, 1 KB');
    expect(history.split('Opened the file: PDF, 1 KB')).toHaveLength(3);
  });

  it('is absent for a colleague who answers referrals, and for another provider', async () => {
    for (const who of ['handler', 'neighbour'] as const) expect((await openAs(who)).status).toBe(404);
  });

  it('is PNG or JPEG, too, and what it says of its own kind counts for nothing', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
    expect(await bring(png, {name: 'photo.pdf', type: 'text/html'})).toBe(LIST);
    expect(await evidence()).toMatchObject({type: 'image/png', bytes: png.length});
    expect(await bring(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]))).toBe(LIST);
    expect((await evidence())?.type).toBe('image/jpeg');
  });

  it('leaves nothing of its name anywhere', async () => {
    const name = '../../"><script>alert(1)<\u002fscript>.pdf';
    expect(await bring(PDF, {name})).toBe(LIST);
    const pages = [await get('editor', LIST), await get('curator', `/curator/certificate?${ABOUT}`)];
    for (const page of pages) expect(await page.text()).not.toContain('alert(1)');
    expect((await evidence())?.key).toMatch(/^evidence\/kept\/[0-9a-f]{32}\/[0-9a-f-]{36}$/);
  });

  it('is as large as 10 MB', {timeout: 30_000}, async () => {
    const largest = Buffer.alloc(MOST_EVIDENCE_BYTES);
    PDF.copy(largest);
    expect(await bring(largest)).toBe(LIST);
    expect((await evidence())?.bytes).toBe(MOST_EVIDENCE_BYTES);
  });
});

describe('What cannot be taken is gone, and its form comes back with what was wrong', () => {
  const oneMore = Buffer.alloc(MOST_EVIDENCE_BYTES + 1);
  PDF.copy(oneMore);

  it.each([
    ['a page that calls itself a PDF', Buffer.from('<html><script>alert(1)</script>'), 'wrong-kind'],
    ['a PDF behind something else', Buffer.concat([Buffer.from('MZ\0\0'), PDF]), 'wrong-kind'],
    ['no file', Buffer.alloc(0), 'empty'],
    ['one byte too much', oneMore, 'too-large'],
  ])('%s', {timeout: 30_000}, async (_what, file, problem) => {
    const before = await evidence();
    const sent = await send(await openForm(), file);
    expect(pathOf(await get('editor', arrivalOf(sent)))).toBe(`${FORM}&problem=${problem}`);
    const page = await get('editor', `${FORM}&problem=${problem}`);
    expect(page.status).toBe(400);
    const body = await page.text();
    expect(body).toContain('There is a problem');
    expect(body).toContain('href="#file"');
    expect(body).toContain('<title>Error: ');
    // It was deleted: there is nothing to find any more.
    expect(pathOf(await get('editor', arrivalOf(sent)))).toBe(`${FORM}&problem=not-arrived`);
    expect(await evidence()).toEqual(before);
  });

  it('what is far too large does not pass the edge', {timeout: 30_000}, async () => {
    const form = await openForm();
    for (const bytes of [MOST_UPLOAD_BODY_BYTES, 13 * 1024 * 1024]) {
      const sent = await send(form, Buffer.alloc(bytes));
      expect([sent.status, pathOf(sent)]).toEqual([303, `${FORM}&problem=too-large`]);
    }
  });

  it('a form that is too old leads back to a new one', async () => {
    const {action, fields} = await openForm();
    const late = {action: action.replace(/until=\d+/, 'until=1700000000'), fields};
    expect(pathOf(await send(late, PDF))).toBe(`${FORM}&problem=expired`);
  });

  it('an address of a form, opened as a page, leads to the form; one that is not ours leads to the list', async () => {
    const {action} = await openForm();
    const opened = async (path: string) =>
      pathOf(await fetch(`${world.cloud.url}${path}`, {redirect: 'manual'}));
    expect(await opened(action)).toBe(FORM);
    expect(await opened('/evidence/upload?organisation=a%0d%0ab&id=//x.example/"')).toBe(
      '/provider/certificates',
    );
  });
});

describe('A form for a file', () => {
  it.each([
    ['another name', 'key', 'incoming/of-somebody-else/file'],
    ['the name of a kept file', 'key', 'evidence/kept/of-somebody-else/file'],
    ['another kind', 'Content-Type', 'text/html'],
    ['another way on', 'success_action_redirect', 'https://elsewhere.example/'],
    ['a field more', 'acl', 'public-read'],
    [
      'another policy',
      'Policy',
      Buffer.from('{"expiration":"2999-01-01T00:00:00Z","conditions":[]}').toString('base64'),
    ],
    ['another signature', 'X-Amz-Signature', 'ab'.repeat(32)],
    ['no signature', 'X-Amz-Signature', ''],
  ])('is refused with %s', async (_what, field, value) => {
    const sent = await send(changed(await openForm(), field, value), PDF);
    expect(sent.status).toBe(403);
  });

  it('is refused when it has run out, and when its file is larger or smaller than it says', async () => {
    const key = 'incoming/test/file';
    const late = await send(await signedForm('provider', key, {expires: -1}), PDF);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Policy expired')]);
    const large = await send(await signedForm('provider', key, {most: 10}), PDF);
    expect([large.status, await large.text()]).toEqual([400, expect.stringContaining('EntityTooLarge')]);
    const small = await send(await signedForm('provider', key), Buffer.alloc(0));
    expect([small.status, await small.text()]).toEqual([400, expect.stringContaining('EntityTooSmall')]);
  });

  it('is refused when whoever signed it may not put a file there', async () => {
    const [of, key] = ['curator', 'incoming/test/file'] as const;
    expect((await send(await signedForm(of, key), PDF)).status).toBe(403);
    expect((await send(await signedForm('provider', 'elsewhere/file'), PDF)).status).toBe(403);
  });

  it('sent again changes nothing of what was kept', async () => {
    const form = await openForm();
    const first = await send(form, PDF);
    expect(pathOf(await get('editor', arrivalOf(first)))).toBe(LIST);
    const kept = await evidence();
    const again = await send(form, Buffer.from('%PDF-1.7 something else'));
    expect(arrivalOf(again)).toBe(arrivalOf(first));
    expect(pathOf(await get('editor', arrivalOf(again)))).toBe(LIST);
    expect(await evidence()).toEqual(kept);
    const file = await fetch(`${world.cloud.url}${pathOf(await openAs('curator'))}`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(PDF);
  });

  it('brings nothing to another certificate, nor to another provider', async () => {
    const arrival = arrivalOf(await send(await openForm(), PDF));
    for (const who of ['handler', 'neighbour', 'curator'] as const)
      expect((await get(who, arrival)).status).toBe(who === 'curator' ? 403 : 404);
    const upload = arrival.split('/').at(-1) ?? '';
    const elsewhere = await get('neighbour', `/provider/certificate/file/test%3Aelsewhere/none/${upload}`);
    expect(elsewhere.status).toBe(404);
    // Asked for its headers alone, nothing is done.
    const before = await evidence();
    await world.askAs('editor', {method: 'HEAD', path: arrival});
    expect(await evidence()).toEqual(before);
  });
});

describe('A link to a file', () => {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(`${world.cloud.url}${path}`);
    return `${response.status} ${/<Message>([^<]*)/.exec(await response.text())?.[1] ?? ''}`;
  };
  const signedBy = async (name: string, key: string, signedAgoSeconds = 0): Promise<string> => {
    const url = new URL(
      await getSignedUrl(signer(name), new GetObjectCommand({Bucket: bucket(), Key: key}), {
        expiresIn: 60,
        signingDate: new Date(Date.now() - signedAgoSeconds * 1000),
      }),
    );
    return `${url.pathname}${url.search}`;
  };

  it('opens one file, as it was signed, for a minute', async () => {
    const link = pathOf(await openAs('curator'));
    const key = (await evidence())?.key ?? '';
    expect(await read(link)).toMatch(/^200/);
    expect(await read(link.split('?')[0] ?? '')).toBe('403 Access Denied');
    expect(await read(link.replace('certificate.', 'page.html.'))).toMatch(/^403 The request signature/);
    expect(await read(link.replace('kept/', 'kept/0'))).toMatch(/^403/);
    expect(await read(await signedBy('curator', key))).toMatch(/^200/);
    expect(await read(await signedBy('curator', key, 61))).toBe('403 Request has expired');
    expect(await read(await signedBy('menu', key))).toMatch(/^403 User: .* not authorized/);
  });
});
