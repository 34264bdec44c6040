import type {NotCovered} from '#shared/geo/postcode.ts';

/** What to tell a person whose postcode lies outside this menu: one plain sentence or two, each with a way on. */
export const NOT_COVERED_MESSAGES: Readonly<Record<NotCovered, string>> = {
  'northern-ireland':
    'We do not list support in Northern Ireland. Your GP surgery there can tell you what is near you. You can still search here for online support.',
  'channel-islands':
    'We do not list support in Jersey, Guernsey or the other Channel Islands. Your GP surgery there can tell you what is near you. You can still search here for online support.',
  'isle-of-man':
    'We do not list support on the Isle of Man. Your GP surgery there can tell you what is near you. You can still search here for online support.',
  bfpo: 'A BFPO address has no place on the map. Enter the postcode or the town where you are staying.',
};
