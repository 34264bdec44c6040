import {Slug} from '#shared/model/primitives.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import {seeOther} from '../http/reply.ts';
import {formOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {MOST_SHORTLISTED, readShortlist, slugsIn, writeShortlist} from './shortlistCookie.ts';

/**
 * Pages of ours that have the button, in the letters that an address (and a header) may have. Anything else that was
 * sent as the way back is not followed.
 */
const BACK = /^\/(?:find(?:\?[!$-[\]-~]*)?|support\/[a-z0-9-]+)$/;

const wayBack = (back: string | null, slug: string): `/${string}` =>
  back !== null && BACK.test(back) && back.length <= 2000 ? `/${back.slice(1)}#added-${slug}` : '/shortlist';

/**
 * POST /shortlist
 *
 * `add` (and back to where the button was), `remove`, `clear`, or `save` a list that was shared. Nothing is stored
 * here: the list is the cookie.
 *
 * @throws ProblemError `not-allowed`, `unsupported-media-type`
 */
export const shortlistChange =
  ({origin}: Pick<ReferralDeps, 'origin'>): Route =>
  (request) => {
    refuseOtherSites(request, origin);
    const form = formOf(request);
    const slug = form.get('slug') ?? '';
    const before = readShortlist(request, origin);
    // Pages that were merged into one stand in the list once, and are removed together.
    const named = new Set(form.getAll('slug'));
    const others = before.filter((other) => !named.has(other));
    const answer = (slugs: readonly string[], location: `/${string}`) =>
      seeOther(location, [writeShortlist(slugs, origin)]);

    switch (form.get('action')) {
      case 'add': {
        if (!Slug.safeParse(slug).success) return seeOther('/shortlist');
        if (!before.includes(slug) && before.length >= MOST_SHORTLISTED)
          return seeOther('/shortlist?full=yes');
        return answer([...others, slug], wayBack(form.get('back'), slug));
      }
      case 'remove':
        return answer(others, '/shortlist');
      case 'clear':
        return answer([], '/shortlist');
      case 'save':
        return answer(
          slugsIn([...before, ...slugsIn(form.get('list') ?? '', ',')].join(','), ','),
          '/shortlist',
        );
      default:
        return seeOther('/shortlist');
    }
  };
