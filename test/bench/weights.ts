import {createServer} from 'node:http';
import {listen} from '../../infra/local/listen.ts';
import {launchBrowser} from '../support/browser.ts';
import {benchCloud} from './benchCloud.ts';
import type {Bench, Figure} from './figures.ts';
import {type FirstView, firstView} from './firstView.ts';
import {lighthouseScores} from './lighthouseScores.ts';

const MOST_KB = 30;
const KB = 1000;

const PAGES = {
  home: '/',
  'results page': '/find?q=sugar+diabetes&postcode=LS8+4AB',
  listing: '/support/desmond-newly-diagnosed-leeds',
} as const;

const freePort = async (): Promise<number> => {
  const listening = await listen(createServer(), 0);
  await listening.close();
  return listening.port;
};

const weightOf = (name: string, view: FirstView): Figure => ({
  what: `${name}, first view: ${view.requests} requests, ${Object.entries(view.byKind)
    .map(([kind, bytes]) => `${kind.toLowerCase()} ${(bytes / KB).toFixed(1)}`)
    .join(', ')} kB`,
  measured: `${(view.bytes / KB).toFixed(1)} kB on the wire`,
  reach: `at most ${MOST_KB} kB`,
  isGood: view.bytes <= MOST_KB * KB,
});

/** What a first view of the main pages weighs, and Lighthouse's four scores of the results page. */
export const benchWeights: Bench = async () => {
  const cloud = await benchCloud();
  const port = await freePort();
  const browser = await launchBrowser(port);
  try {
    const views: Record<string, FirstView> = {};
    for (const [name, path] of Object.entries(PAGES))
      views[name] = await firstView(browser, cloud.url + path);
    const others = Object.values(views).flatMap(({otherHosts}) => otherHosts);
    const {scores, shortOf} = await lighthouseScores(cloud.url + PAGES['results page'], {
      port,
      isMeantForNobodyElse: true,
    });
    return {
      figures: [
        ...Object.entries(views).map(([name, view]) => weightOf(name, view)),
        {
          what: 'requests of these pages to other hosts',
          measured: String(others.length),
          reach: '0',
          isGood: others.length === 0,
        },
        {
          what: 'results page, Lighthouse on a slow phone (it asks not to be indexed, and is meant to)',
          measured: Object.entries(scores)
            .map(([name, score]) => `${name} ${score}`)
            .join(', '),
          reach: '100 in all four',
          isGood: Object.values(scores).every((score) => score === 100),
        },
      ],
      details: {views, scores, shortOf},
    };
  } finally {
    await browser.close();
  }
};
