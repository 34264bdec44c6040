import type {Browser} from 'playwright-core';

/** What a browser with an empty cache asks for to show a page, in the bytes that travel. */
export interface FirstView {
  readonly requests: number;
  readonly otherHosts: readonly string[];
  readonly bytes: number;
  readonly byKind: Readonly<Record<string, number>>;
}

/** Opens a page in a fresh profile, at phone width, and adds up what came over the wire: compressed bodies, and headers. */
export const firstView = async (browser: Browser, url: string): Promise<FirstView> => {
  const context = await browser.newContext({viewport: {width: 360, height: 640}, locale: 'en-GB'});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const addresses: string[] = [];
  const byKind: Record<string, number> = {};
  session.on('Network.responseReceived', ({requestId, type, response}) => {
    if (response.url.startsWith('data:')) return;
    kinds.set(requestId, type);
    addresses.push(response.url);
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const kind = kinds.get(requestId);
    if (kind !== undefined) byKind[kind] = (byKind[kind] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, {waitUntil: 'networkidle'});
  await context.close();
  return {
    requests: addresses.length,
    otherHosts: addresses.filter((address) => new URL(address).host !== new URL(url).host),
    bytes: Object.values(byKind).reduce((sum, bytes) => sum + bytes, 0),
    byKind,
  };
};
