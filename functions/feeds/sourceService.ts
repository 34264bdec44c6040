/**
 * A service as an open feed tells it, before it is made to fit our model: what HSDS tables and Open Referral UK JSON
 * have in common. Everything is as it was written, trimmed; what was blank is absent. People named as contacts, and
 * whoever checked a record, are never taken.
 */
export interface SourceService {
  readonly id: string;
  readonly name?: string | undefined;
  readonly alternateName?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly status?: string | undefined;
  /** A passing notice: "closed for August". */
  readonly alert?: string | undefined;
  readonly fees?: string | undefined;
  readonly costs: readonly SourceCost[];
  readonly applicationProcess?: string | undefined;
  readonly waitTime?: string | undefined;
  readonly accreditations?: string | undefined;
  readonly eligibility: readonly string[];
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
  readonly languages: readonly string[];
  readonly interpretation?: string | undefined;
  readonly accessibility: readonly string[];
  /** Names of taxonomy terms. */
  readonly terms: readonly string[];
  /** Their ids, where the feed links to them. */
  readonly termIds?: readonly string[];
  /** When it is open, a line each, ready to read. */
  readonly hours: readonly string[];
  readonly areas: readonly string[];
  readonly phones: readonly SourcePhone[];
  readonly places: readonly SourcePlace[];
  /** The day on which the source says that it was last checked. */
  readonly assuredDate?: string | undefined;
  readonly organisationId?: string | undefined;
}

export interface SourceCost {
  readonly option?: string | undefined;
  readonly amount?: number | undefined;
  readonly note?: string | undefined;
}

export interface SourcePhone {
  readonly number: string;
  readonly extension?: string | undefined;
  readonly type?: string | undefined;
}

export interface SourcePlace {
  readonly name?: string | undefined;
  /** Lines of the address above the town. */
  readonly lines: readonly string[];
  readonly town?: string | undefined;
  readonly county?: string | undefined;
  readonly postcode?: string | undefined;
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
}

export interface SourceOrganisation {
  readonly id: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly phone?: string | undefined;
}
