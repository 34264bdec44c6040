import {dateInWords, londonDate, londonTime, timeInWords} from '#shared/london.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import type {ChangeLine, MenuWordsView} from '#shared/ui/words/views.ts';
import {wordsRegion, wordsTitle} from '#shared/ui/words/wordsRegion.tsx';
import {fillShell} from '../../http/page.ts';
import {html, type Reply} from '../../http/reply.ts';
import type {CuratorDeps} from '../deps.ts';

/** A page of words or programmes, in its built shell. */
export const showWords = ({shells}: Pick<CuratorDeps, 'shells'>, view: MenuWordsView, status = 200): Reply =>
  html(
    fillShell(shells(), 'curator/words', {
      head: renderHead({title: wordsTitle(view), robots: 'noindex'}),
      words: <>{wordsRegion.render(view)}</>,
    }),
    {status},
  );

const atInWords = (iso: string): string => {
  const instant = new Date(iso);
  return `${dateInWords(londonDate(instant))}, ${timeInWords(londonTime(instant))}`;
};

/** Lines of a history. Who it was is looked up in Accounts: beside the change stands the id of the account alone. */
export const changeLines = async (
  {getAccount}: Pick<CuratorDeps, 'getAccount'>,
  changes: readonly {
    readonly at: string;
    readonly by: {readonly accountId?: string | undefined};
    readonly what: string;
    readonly why: string;
    readonly backHref?: `/${string}` | undefined;
  }[],
): Promise<ChangeLine[]> => {
  const ids = [...new Set(changes.flatMap(({by}) => by.accountId ?? []))];
  const accounts = await Promise.all(ids.map((id) => getAccount(id)));
  const mailboxes = new Map(
    ids.map((id, index) => [id, accounts[index]?.account.email ?? 'an account that is gone']),
  );
  return changes.map(({at, by, what, why, backHref}) => ({
    at: atInWords(at),
    who: by.accountId === undefined ? 'an import' : (mailboxes.get(by.accountId) ?? ''),
    what,
    why,
    backHref,
  }));
};
