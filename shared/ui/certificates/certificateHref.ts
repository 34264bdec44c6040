import type {ClaimKind} from '#shared/certification/readClaim.ts';

/** The page of one certificate: its provider's, or the curator's. Without an id, a new one. */
export const certificateHref = (
  {organisationId, id, kind}: {organisationId: string; id?: string | undefined; kind?: ClaimKind | undefined},
  path:
    | '/provider/certificate'
    | '/provider/certificate/file'
    | '/curator/certificate'
    | '/curator/certificate/file' = '/provider/certificate',
): `/${string}` =>
  `${path}?${new URLSearchParams({
    organisation: organisationId,
    ...(id !== undefined && {id}),
    ...(kind !== undefined && {kind}),
  }).toString()}`;
