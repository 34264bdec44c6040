import {headerOf, type HttpMessage} from '../gateway/request.ts';

interface PostedForm {
  /** By their names in small letters; what stands after the file does not count. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Buffer;
}

/** A form with a file; undefined when it is none that can be read, or has no file. */
export const readForm = async (message: HttpMessage): Promise<PostedForm | undefined> => {
  const type = headerOf(message, 'content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data')) return undefined;
  let entries: [string, string | File][];
  try {
    const form = await new Response(new Uint8Array(message.body), {
      headers: {'content-type': type},
    }).formData();
    entries = [...form];
  } catch {
    return undefined;
  }
  const fields = new Map<string, string>();
  for (const [name, value] of entries) {
    if (name === 'file') {
      const file = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
      return {fields, file};
    }
    if (typeof value === 'string') fields.set(name.toLowerCase(), value);
  }
  return undefined;
};
