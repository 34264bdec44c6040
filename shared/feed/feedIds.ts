/** SHA-256 in hex: whoever runs this has one, and nothing here may. */
type Hash = (text: string) => string;

const SERVICE_TAIL = '0000';

/** 32 hex digits as a UUID of version 8, which says that its bits are ours (RFC 9562, 5.8). */
const uuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text could be an id of the feed. */
export const isFeedId = (text: string): boolean => UUID.test(text);

/**
 * The ids of the feed. The standard wants UUIDs and ours are texts, so each is made of a hash of what it names: the same
 * today, tomorrow and on another machine. A service's ends in four zeros; where one is held, the same id ends otherwise,
 * so that it leads back to its service without being stored.
 */
export const feedIds = (hash: Hash) => ({
  /** Of anything that is not asked for by its id, or stands in a list of ours. */
  of: (...cause: readonly string[]): string => uuid(hash(cause.join('\n'))),

  service: (listingId: string): string =>
    uuid(hash(`service\n${listingId}`).slice(0, 28).padEnd(32, SERVICE_TAIL)),

  /** For each place of a service, by its key, in order: of the rare two that would be the same, the later counts on. */
  atPlaces(serviceId: string, keys: readonly string[]): ReadonlyMap<string, string> {
    const taken = new Set([SERVICE_TAIL]);
    const ids = new Map<string, string>();
    for (const key of keys) {
      let number = Number.parseInt(hash(`place\n${key}`).slice(0, 4), 16);
      const tailOf = (): string => (number % 0x1_00_00).toString(16).padStart(4, '0');
      while (taken.has(tailOf())) number += 1;
      taken.add(tailOf());
      ids.set(key, serviceId.slice(0, -SERVICE_TAIL.length) + tailOf());
    }
    return ids;
  },

  /** The service that an id of one of its places is of. */
  serviceOfPlace: (id: string): string => id.slice(0, -SERVICE_TAIL.length) + SERVICE_TAIL,
});

export type FeedIds = ReturnType<typeof feedIds>;
