import {ProblemError} from '#shared/problems.ts';
import {isSection, sectionsOf} from '#shared/proposal/sections.ts';
import {isWritable} from '#shared/proposal/steps.ts';
import {historyView} from '../../editing/historyView.ts';
import {lateSection} from '../../editing/lateSection.ts';
import {previewView} from '../../editing/previewView.ts';
import {saveSection} from '../../editing/saveSection.ts';
import {sectionView} from '../../editing/sectionView.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import type {CuratorDeps} from '../deps.ts';
import {nameOf} from './nameOf.ts';
import {proposalAt} from './proposalAt.ts';
import {showProposals} from './showProposals.tsx';

type Deps = Pick<CuratorDeps, 'editing' | 'getAccount' | 'shells'>;

const MOST_TRIES = 4;

const NOT_WAITING =
  'This does not wait for a curator any more, so it is not saved: its provider took it back, or somebody decided it.';

const foundAt = async (deps: Deps, request: HttpRequest) => {
  const found = await proposalAt(deps, request);
  if (found) return found;
  throw new ProblemError('not-found', 'There is no listing at this address.');
};

/** GET /curator/proposals/{listing}/{part}: a page to change first, the page as it would be, or what was changed. */
export const proposalPart =
  (deps: Deps): Route =>
  async (request) => {
    const {subject, own} = await foundAt(deps, request);
    const {part = ''} = request.params;
    const {editing} = deps;
    if (part === 'preview') return showProposals(deps, await previewView(editing, subject, own));
    if (part === 'history') {
      const view = await historyView(editing, subject, own, {nameOf: nameOf(deps), canRestore: false});
      return showProposals(deps, view);
    }
    if (!isSection(part) || !sectionsOf(subject.wanted.listing).includes(part)) {
      throw new ProblemError('not-found', 'There is no such part of a page.');
    }
    if (!subject.proposal || !isWritable(subject.proposal, 'curator')) return seeOther(own.home);
    return showProposals(deps, sectionView(subject, part, own));
  };

/** POST /curator/proposals/{listing}/{part}: saves a page into the change before it is approved. */
export const saveProposalPart =
  (deps: Deps): Route =>
  async (request): Promise<Reply> => {
    const values = valuesOf(formOf(request));
    const {part = ''} = request.params;
    for (let attempt = 1; ; attempt += 1) {
      const {subject, own} = await foundAt(deps, request);
      if (!isSection(part) || !sectionsOf(subject.wanted.listing).includes(part)) {
        throw new ProblemError('not-found', 'There is no such part of a page.');
      }
      if (!subject.proposal || !isWritable(subject.proposal, 'curator')) {
        const view = lateSection(subject, {section: part, values}, own, NOT_WAITING);
        return showProposals(deps, view, {status: 409});
      }
      const saved = await saveSection(deps.editing, subject, {section: part, values}, own);
      if (saved.outcome === 'saved') return seeOther(own.home);
      if (saved.outcome === 'again') {
        const view = sectionView(subject, part, own, {values, ...saved});
        return showProposals(deps, view, {status: saved.clashes.length > 0 ? 409 : 400});
      }
      if (attempt === MOST_TRIES) {
        throw new ProblemError('busy-try-again', 'Somebody else is writing here. Send this again.');
      }
    }
  };
