import type {Proposal} from '#shared/model/proposal.ts';
import {knownChanges} from './applyProposal.ts';
import {fieldOf, type FieldName} from './fields.ts';

/** How much harm a wrong change could do, for the order in which curators look: 3 is the most. */
export type Risk = 1 | 2 | 3;

/** The risk of the riskiest field. A new page brings its own phone, links and mailbox. */
export const riskOf = ({changes, newListing}: Pick<Proposal, 'changes' | 'newListing'>): Risk =>
  newListing
    ? 3
    : knownChanges(changes).reduce<Risk>((most, {field}) => {
        const {risk} = fieldOf(field);
        return risk > most ? risk : most;
      }, 1);

/** Fields of which the old contact is told: a stranger who changed them would take over who is reached. */
export const isToldToOldContact = (field: FieldName): boolean => fieldOf(field).risk === 3;
