import {curators, type Line, type Lines} from './line.ts';

const NO_IMPORT: Line = {
  of: 'an import that there is not',
  ask: () => ({path: '/curator/import/none'}),
  opens: [],
  absent: ['curator'],
};

/** What a curator asks for. */
export const CURATOR_LINES = {
  explainedSearch: [curators('/curator/search?q=sugar')],
  curatorOutcomes: [curators('/curator/outcomes'), curators('/curator/outcomes?by=listing&as=csv')],
  curatorChecks: [curators('/curator/checks')],
  curatorPressCheck: [
    {
      of: 'any curator’s',
      ask: () => ({path: '/curator/checks', form: {listing: 'test:living-well'}}),
      opens: ['curator'],
    },
  ],
  programmesPage: [
    curators('/curator/programmes'),
    curators('/curator/programmes?add=yes'),
    {
      of: 'of a programme that there is not',
      ask: () => ({path: '/curator/programmes?programme=nothing'}),
      opens: [],
      absent: ['curator'],
    },
  ],
  changeProgramme: [
    curators('/curator/programmes', {name: 'Mine', action: 'preview'}),
    {
      of: 'of a programme that there is not',
      ask: () => ({path: '/curator/programmes', form: {programme: 'nothing', action: 'save'}}),
      opens: [],
      absent: ['curator'],
    },
  ],
  wordsPage: [
    curators('/curator/words'),
    curators('/curator/words?row=new'),
    curators('/curator/words?near=new'),
    {
      of: 'of what also helps that there is not',
      ask: () => ({path: '/curator/words?near=near:gout:asthma'}),
      opens: [],
      absent: ['curator'],
    },
  ],
  changeWords: [
    curators('/curator/words', {row: 'new', action: 'preview'}),
    curators('/curator/words', {near: 'new', action: 'preview'}),
    {
      of: 'of words that there are not',
      ask: () => ({path: '/curator/words', form: {row: 'w-1', action: 'save', out: 'yes', why: 'No'}}),
      opens: [],
      absent: ['curator'],
    },
  ],
  curatorPractices: [curators('/curator/practices'), curators('/curator/practices?code=B86999')],
  setPractice: [
    {
      of: 'any curator’s',
      ask: () => ({
        path: '/curator/practices',
        form: {code: 'B86999', name: 'Example Surgery, Leeds', email: 'updates@surgery.example'},
      }),
      opens: ['curator'],
    },
  ],
  proposalsPage: [curators('/curator/proposals')],
  endSpotCheck: [curators('/curator/proposals', {check: 'none'})],
  proposalPage: [curators('/curator/proposals/test:living-well')],
  decideProposal: [curators('/curator/proposals/test:living-well', {act: 'approve'})],
  proposalPart: [
    curators('/curator/proposals/test:living-well/preview'),
    curators('/curator/proposals/test:living-well/history'),
  ],
  saveProposalPart: [curators('/curator/proposals/test:living-well/name', {name: 'Mine'})],
  importPage: [curators('/curator/import')],
  importTemplate: [curators('/curator/import/template.csv')],
  uploadImport: [curators('/curator/import', {source: 'county'})],
  oneImport: [NO_IMPORT],
  carryOutImport: [{...NO_IMPORT, ask: () => ({path: '/curator/import/none', form: {}})}],
  organisationWishes: [
    curators('/curator/organisations'),
    curators('/curator/organisations?organisation=test:roundhay'),
  ],
  decideWish: [curators('/curator/organisations?organisation=test:roundhay', {act: 'approve'})],
  curatedOrganisation: [
    curators('/curator/organisation?organisation=test:roundhay'),
    {
      of: 'of an organisation that there is not',
      ask: () => ({path: '/curator/organisation?organisation=test:nowhere'}),
      opens: [],
      absent: ['curator'],
    },
  ],
  changeCurated: [curators('/curator/organisation?organisation=test:roundhay', {step: 'check', name: ''})],
  duplicatesPage: [curators('/curator/duplicates')],
  duplicatePage: [curators('/curator/duplicate?one=test:living-well&other=test:nothing')],
  decideDuplicate: [
    curators('/curator/duplicate', {one: 'test:living-well', other: 'test:nothing', act: 'merge'}),
  ],
  mergesPage: [curators('/curator/merges'), curators('/curator/merges?listing=test:living-well')],
  undoMerge: [curators('/curator/merges', {listing: 'test:living-well'})],
  demandPage: [curators('/curator/demand'), curators('/curator/demand?as=csv')],
} satisfies Lines;
