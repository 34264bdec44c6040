/**
 * The bytes of a shard: "LMS1", the length of a JSON header, the header (plain facts and where each section stands),
 * then the sections, each a typed array at a multiple of 8 bytes, in the little-endian order of every machine that
 * runs this. Opening one makes views and copies nothing.
 */
const MAGIC = 0x31534d4c;
const TYPES = {
  u8: Uint8Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;
type TypeName = keyof typeof TYPES;
export type Section = Uint8Array | Uint32Array | Int32Array | Float64Array;

interface Header {
  readonly facts: unknown;
  readonly sections: Readonly<Record<string, readonly [TypeName, offset: number, length: number]>>;
}

const padded = (length: number): number => (length + 7) & ~7;

const nameOfType = (section: Section): TypeName => {
  for (const [name, type] of Object.entries(TYPES)) if (section instanceof type) return name as TypeName;
  throw new Error('No such section type');
};

/** `facts` (anything that JSON can hold) and named sections, as one run of bytes. */
export const pack = (facts: unknown, sections: Readonly<Record<string, Section>>): Uint8Array => {
  const table: Record<string, [TypeName, number, number]> = {};
  let size = 0;
  for (const [name, section] of Object.entries(sections)) {
    table[name] = [nameOfType(section), size, section.length];
    size += padded(section.byteLength);
  }
  const header = new TextEncoder().encode(JSON.stringify({facts, sections: table} satisfies Header));
  const start = padded(8 + header.length);
  const bytes = new Uint8Array(start + size);
  new DataView(bytes.buffer).setUint32(0, MAGIC, true);
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, 8);
  for (const [name, section] of Object.entries(sections)) {
    const offset = table[name]?.[1] ?? 0;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), start + offset);
  }
  return bytes;
};

export interface Unpacked {
  readonly facts: unknown;
  readonly section: <Name extends TypeName>(name: string, type: Name) => InstanceType<(typeof TYPES)[Name]>;
}

/** The inverse of `pack`. @throws Error when the bytes are not a shard of this format. */
export const unpack = (given: Uint8Array): Unpacked => {
  const bytes = given.byteOffset % 8 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new Error('These bytes are not a shard');
  const headerLength = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength))) as Header;
  const start = bytes.byteOffset + padded(8 + headerLength);
  return {
    facts: header.facts,
    section: (name, type) => {
      const entry = header.sections[name];
      if (entry?.[0] !== type) throw new Error(`The shard has no section ${name} of ${type}`);
      // The table says which constructor made the bytes, and the type was just compared with it.
      return new TYPES[type](bytes.buffer as ArrayBuffer, start + entry[1], entry[2]) as InstanceType<
        (typeof TYPES)[typeof type]
      >;
    },
  };
};
