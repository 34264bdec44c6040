/**
 * Services on which meetings are held: a link to one leads into a meeting and to no page that somebody else has made up. Names
 * of hosts, each with what stands below it.
 */
const SERVICES = ['zoom.us', 'teams.microsoft.com', 'teams.live.com', 'meet.google.com'];

const hostOf = (link: string): string | undefined =>
  URL.canParse(link) ? new URL(link).hostname.toLowerCase() : undefined;

/**
 * Whether a link to a meeting may go live at once: on a service for meetings, or on a website that the public page leads to
 * already. Any other website waits for a curator, like all links.
 */
export const isTrustedLink = (link: string, known: readonly (string | undefined)[]): boolean => {
  const host = hostOf(link);
  if (host === undefined || new URL(link).protocol !== 'https:') return false;
  return (
    SERVICES.some((service) => host === service || host.endsWith(`.${service}`)) ||
    known.some((each) => each !== undefined && hostOf(each) === host)
  );
};
