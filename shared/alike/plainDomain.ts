/** Where many who have nothing to do with each other have a page: there the first step of the path says whose it is. */
const SHARED_HOSTS = new Set([
  'facebook.com',
  'm.facebook.com',
  'instagram.com',
  'x.com',
  'twitter.com',
  'youtube.com',
  'linkedin.com',
  'eventbrite.co.uk',
  'eventbrite.com',
  'meetup.com',
  'linktr.ee',
  'sites.google.com',
  'nhs.uk',
  'gov.uk',
]);

/**
 * Whose website a web address is of: its host without "www.", and on a host that many share the first step of its path
 * as well. Undefined for none, and for such a host alone.
 */
export const plainDomain = (website: string | undefined): string | undefined => {
  if (website === undefined || !URL.canParse(website)) return undefined;
  const {hostname, pathname} = new URL(website);
  const host = hostname.toLowerCase().replace(/^www\./, '');
  if (!SHARED_HOSTS.has(host)) return host;
  const step = pathname.split('/').find((part) => part !== '');
  return step === undefined ? undefined : `${host}/${step.toLowerCase()}`;
};
