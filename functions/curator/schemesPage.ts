import {readScheme, SCHEME_KINDS, schemeValues} from '#shared/certification/readScheme.ts';
import type {Scheme} from '#shared/certification/schemes.ts';
import {freeSlug} from '#shared/freeSlug.ts';
import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import type {SchemeChange} from '#shared/model/scheme.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import type {SchemeRow, SchemesNotice} from '#shared/ui/curator/schemeViews.ts';
import type {SchemeList} from '../data/schemes/schemeStore.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {CuratorDeps} from './deps.ts';
import {showCurator} from './showCurator.tsx';

type Deps = Pick<CuratorDeps, 'schemes' | 'getAccount' | 'shells' | 'now'>;

const LIST = '/curator/schemes';
const ONE = '/curator/scheme';
const NOTICES: readonly SchemesNotice[] = ['saved', 'retired', 'brought-back'];
const STEPS: Readonly<Record<SchemeChange['step'], string>> = {
  add: 'Added',
  change: 'Changed',
  retire: 'Retired',
  'bring-back': 'Brought back',
};
/** The last changes: all of them are kept. */
const MOST_SHOWN = 50;
/** The list is one row that every process reads. */
const MOST_SCHEMES = 60;

const hrefOf = (slug: string): `/${string}` => `${ONE}?${new URLSearchParams({slug}).toString()}`;

const rowOf = (scheme: Scheme): SchemeRow => ({
  href: hrefOf(scheme.slug),
  name: scheme.name,
  certifiedWords: scheme.certifiedWords,
  notCertifiedWords: scheme.notCertifiedWords,
  kinds: scheme.supportTypes.map((type) => labelIn(SUPPORT_TYPES, type)),
  standards: scheme.standards,
  website: scheme.website,
  operatingCheckedOn: scheme.operatingCheckedOn && dateInWords(scheme.operatingCheckedOn),
});

const atInWords = (iso: string): string => {
  const instant = new Date(iso);
  return `${dateInWords(londonDate(instant))}, ${timeInWords(londonTime(instant))}`;
};

const saidIn = ({name, certifiedWords, notCertifiedWords, standards}: Scheme): string =>
  [name, certifiedWords, notCertifiedWords, ...standards].join(', ');

/** GET /curator/schemes: by whom providers can be certified, and everything that was done to the list. */
export const schemesPage =
  (deps: Deps): Route =>
  async (request) => {
    const [{schemes}, changes] = await Promise.all([deps.schemes.list(), deps.schemes.history()]);
    const shown = changes.slice(-MOST_SHOWN).reverse();
    const ids = [...new Set(shown.flatMap(({by}) => by.accountId ?? []))];
    const accounts = await Promise.all(ids.map((id) => deps.getAccount(id)));
    const mailboxOf = (id: string | undefined): string =>
      (id === undefined ? undefined : accounts[ids.indexOf(id)]?.account.email) ?? 'an account that is gone';
    return showCurator(deps, {
      page: 'schemes',
      inUse: schemes.filter(({isRetired}) => !isRetired).map(rowOf),
      retired: schemes.filter(({isRetired}) => isRetired).map(rowOf),
      history: shown.map(({at, step, by, scheme}) => ({
        at: atInWords(at),
        what: STEPS[step],
        who: mailboxOf(by.accountId),
        said: saidIn(scheme),
      })),
      notice: NOTICES.find((each) => each === request.query.get('notice')),
    });
  };

interface Shown {
  readonly values?: FormValues;
  readonly errors?: readonly FormError[];
  readonly isOvertaken?: boolean;
}

const show = (
  deps: Deps,
  request: HttpRequest,
  {change}: SchemeList,
  found: Scheme | undefined,
  {values, errors = [], isOvertaken = false}: Shown = {},
): Reply =>
  showCurator(
    deps,
    {
      page: 'scheme',
      action: found ? hrefOf(found.slug) : ONE,
      formToken: formToken(sessionOf(request).cookie),
      isNew: found === undefined,
      isRetired: found?.isRetired ?? false,
      change,
      isOvertaken,
      kinds: SCHEME_KINDS,
      values: values ?? (found ? schemeValues(found) : {}),
      errors,
    },
    {status: isOvertaken ? 409 : errors.length > 0 ? 400 : 200},
  );

/** The scheme that an address names; undefined for a new one. @throws ProblemError `not-found` */
const schemeAt = ({schemes}: SchemeList, {query}: HttpRequest): Scheme | undefined => {
  const slug = query.get('slug');
  const found = schemes.find((each) => each.slug === slug);
  if (slug !== null && !found) throw new ProblemError('not-found', 'There is no scheme at this address.');
  return found;
};

/** GET /curator/scheme?slug: the form of one scheme, or of a new one. @throws ProblemError `not-found` */
export const schemeForm =
  (deps: Deps): Route =>
  async (request) => {
    const list = await deps.schemes.list();
    return show(deps, request, list, schemeAt(list, request));
  };

/** What was pressed: a scheme as it is after it, and the step. */
const stepOf = (
  found: Scheme | undefined,
  {schemes}: SchemeList,
  values: FormValues,
  today: string,
): Pick<SchemeChange, 'step' | 'scheme'> | {readonly errors: readonly FormError[]} => {
  const step = valueOf(values, 'step');
  if (found && step === 'retire') return {step, scheme: {...found, isRetired: true}};
  if (found && step === 'bring-back') {
    return {step, scheme: {...found, isRetired: undefined}};
  }
  const read = readScheme(values, today);
  if ('errors' in read) return read;
  const same = schemes.find(
    ({slug, name}) => slug !== found?.slug && name.toLowerCase() === read.scheme.name.toLowerCase(),
  );
  if (same) return {errors: [{field: 'name', href: '#name', text: 'There is a scheme of this name already'}]};
  if (!found && schemes.length >= MOST_SCHEMES)
    return {errors: [{field: 'name', href: '#name', text: `There are ${MOST_SCHEMES} schemes already`}]};
  const slug =
    found?.slug ??
    freeSlug(
      read.scheme.name,
      schemes.map((each) => each.slug),
      'scheme',
    );
  return {
    step: found ? 'change' : 'add',
    scheme: {slug, ...read.scheme, ...(found?.isRetired && {isRetired: true})},
  };
};

const AFTER: Readonly<Record<SchemeChange['step'], SchemesNotice>> = {
  add: 'saved',
  change: 'saved',
  retire: 'retired',
  'bring-back': 'brought-back',
};

/** POST /curator/scheme?slug: adds a scheme, changes it, retires it or brings it back. @throws ProblemError `not-found` */
export const saveScheme =
  (deps: Deps): Route =>
  async (request) => {
    const list = await deps.schemes.list();
    const found = schemeAt(list, request);
    const values = valuesOf(formOf(request));
    if (valueOf(values, 'change') !== String(list.change))
      return show(deps, request, list, found, {values, isOvertaken: true});
    const now = deps.now();
    const made = stepOf(found, list, values, londonDate(now));
    if ('errors' in made) return show(deps, request, list, found, {values, errors: made.errors});
    const by = {role: 'curator', accountId: sessionOf(request).actor.account.id} as const;
    try {
      await deps.schemes.save(list, {...made, at: now.toISOString(), by});
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
      const newer = await deps.schemes.list();
      return show(deps, request, newer, schemeAt(newer, request), {values, isOvertaken: true});
    }
    return seeOther(`${LIST}?notice=${AFTER[made.step]}`);
  };
