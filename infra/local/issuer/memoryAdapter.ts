type Payload = Record<string, unknown> & {
  uid?: string;
  userCode?: string;
  grantId?: string;
  consumed?: number;
};

/**
 * What `oidc-provider` keeps, in memory: one map for each kind of thing. It lives as long as the local cloud; whoever
 * was in the middle of signing in begins again after a restart.
 */
export const memoryAdapter = () => {
  const kinds = new Map<string, Map<string, {payload: Payload; endsAtMs: number}>>();

  return class MemoryAdapter {
    readonly #rows: Map<string, {payload: Payload; endsAtMs: number}>;

    constructor(kind: string) {
      this.#rows = kinds.get(kind) ?? new Map<string, {payload: Payload; endsAtMs: number}>();
      kinds.set(kind, this.#rows);
    }

    #first(isIt: (payload: Payload) => boolean): Payload | undefined {
      for (const {payload, endsAtMs} of this.#rows.values()) {
        if (endsAtMs > Date.now() && isIt(payload)) return payload;
      }
      return undefined;
    }

    upsert(id: string, payload: Payload, expiresInSeconds?: number): Promise<void> {
      const endsAtMs = expiresInSeconds === undefined ? Infinity : Date.now() + expiresInSeconds * 1000;
      this.#rows.set(id, {payload, endsAtMs});
      return Promise.resolve();
    }

    find(id: string): Promise<Payload | undefined> {
      const row = this.#rows.get(id);
      return Promise.resolve(row && row.endsAtMs > Date.now() ? row.payload : undefined);
    }

    findByUid(uid: string): Promise<Payload | undefined> {
      return Promise.resolve(this.#first((payload) => payload.uid === uid));
    }

    findByUserCode(userCode: string): Promise<Payload | undefined> {
      return Promise.resolve(this.#first((payload) => payload.userCode === userCode));
    }

    consume(id: string): Promise<void> {
      const row = this.#rows.get(id);
      if (row) row.payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve();
    }

    destroy(id: string): Promise<void> {
      this.#rows.delete(id);
      return Promise.resolve();
    }

    revokeByGrantId(grantId: string): Promise<void> {
      for (const rows of kinds.values()) {
        for (const [id, {payload}] of rows) if (payload.grantId === grantId) rows.delete(id);
      }
      return Promise.resolve();
    }
  };
};
