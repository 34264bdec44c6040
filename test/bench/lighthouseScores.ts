import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

export interface LighthouseScores {
  /** 0 to 100, as Lighthouse shows them. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Audits that cost points: name, and what Lighthouse says. */
  readonly shortOf: readonly string[];
}

/**
 * Lighthouse's four scores of a page, on its slow phone, in the browser that listens for debuggers on `port`.
 *
 * @param isMeantForNobodyElse the page asks not to be indexed, and is right to: that audit is left out
 */
export const lighthouseScores = async (
  url: string,
  {port, isMeantForNobodyElse}: {port: number; isMeantForNobodyElse: boolean},
): Promise<LighthouseScores> => {
  const run = await lighthouse(url, {
    port,
    onlyCategories: [...CATEGORIES],
    ...(isMeantForNobodyElse && {skipAudits: ['is-crawlable']}),
    output: 'json',
    logLevel: 'error',
  });
  if (!run || run.lhr.runtimeError)
    throw new Error(run?.lhr.runtimeError?.message ?? 'Lighthouse gave nothing');
  const {categories, audits} = run.lhr;
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
    ) as Record<Category, number>,
    shortOf: CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? []).flatMap(({id, weight}) => {
        const audit = audits[id];
        return audit && weight > 0 && audit.score !== null && audit.score < 1
          ? [`${name}: ${audit.title} ${audit.displayValue ?? ''}`.trim()]
          : [];
      }),
    ),
  };
};
