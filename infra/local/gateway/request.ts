/** A request as it travels between the parts of the local cloud. Header names are in lower case; repeats stay apart. */
export interface HttpMessage {
  readonly method: string;
  /** As sent: percent-encoded. */
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** The body was larger than is read here, and is left out. */
  readonly isCut?: true;
  /** Who opened the connection, and from which port. */
  readonly peer: {readonly address: string; readonly port: number};
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

/** All values of a header joined by commas; undefined when it was not sent. */
export const headerOf = (
  message: Pick<HttpMessage | HttpAnswer, 'headers'>,
  name: string,
): string | undefined => {
  const values = message.headers.filter(([key]) => key === name).map(([, value]) => value);
  return values.length > 0 ? values.join(name === 'cookie' ? '; ' : ',') : undefined;
};

export const jsonAnswer = (status: number, value: unknown): HttpAnswer => ({
  status,
  headers: [['content-type', 'application/json']],
  body: Buffer.from(JSON.stringify(value)),
});
