import {parseArgs} from 'node:util';
import {type Check, CHECKS, type Found} from './smoke/checks.ts';
import {sendReferral} from './smoke/sendReferral.ts';
import {SmokeFailure, type Visit, visitor} from './smoke/visit.ts';

const USAGE = `Walks the main job on a site that runs: home, search, listing, the door of a referral.

  npm run smoke -- <url>                    sends nothing
  npm run smoke -- <url> --refer <slug>     also sends one referral for nobody to that listing; its provider is told`;

const sentenceOf = (failure: unknown): string => {
  if (failure instanceof SmokeFailure) return failure.message;
  return failure instanceof Error ? `${failure.name}: ${failure.message}` : String(failure);
};

const runChecks = async (checks: readonly Check[], visit: Visit): Promise<number> => {
  const found: Found = {};
  let failed = 0;
  for (const {name, run} of checks) {
    try {
      await run(visit, found);
      console.log(`✓ ${name}`);
    } catch (failure) {
      failed += 1;
      console.log(`✗ ${name}\n  ${sentenceOf(failure)}`);
    }
  }
  return failed;
};

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {refer: {type: 'string'}},
});
const [url] = positionals;
if (url === undefined || !URL.canParse(url) || positionals.length > 1) {
  console.error(USAGE);
  process.exit(2);
}
const checks = values.refer === undefined ? CHECKS : [...CHECKS, sendReferral(values.refer)];
const failed = await runChecks(checks, visitor(new URL(url).origin));
console.log(failed === 0 ? `All ${checks.length} hold.` : `${failed} of ${checks.length} do not hold.`);
process.exitCode = failed === 0 ? 0 : 1;
