import type {Term} from './term.ts';

/** How support is given. */
export const DELIVERY_MODES = [
  {slug: 'in-person-group', label: 'In person, in a group'},
  {slug: 'in-person-one-to-one', label: 'In person, one to one'},
  {slug: 'home-visit', label: 'At your home'},
  {slug: 'phone', label: 'By phone'},
  {slug: 'video-group', label: 'Video call, in a group'},
  {slug: 'video-one-to-one', label: 'Video call, one to one'},
  {slug: 'self-paced-online', label: 'Online, in your own time'},
  {slug: 'app', label: 'App'},
  {slug: 'online-forum', label: 'Online forum'},
  {slug: 'post', label: 'On paper, by post'},
  {slug: 'drop-in', label: 'Drop in'},
] as const satisfies readonly Term[];

export type DeliveryMode = (typeof DELIVERY_MODES)[number]['slug'];

/** Ways of joining in that need no journey. */
export const FROM_HOME = [
  'home-visit',
  'phone',
  'video-group',
  'video-one-to-one',
  'self-paced-online',
  'app',
  'online-forum',
  'post',
] as const satisfies readonly DeliveryMode[];

/** Ways that wait for nobody: without runs of its own, what is had so is had of an evening too. */
export const AT_ANY_TIME = [
  'self-paced-online',
  'app',
  'online-forum',
] as const satisfies readonly DeliveryMode[];

/** Ways that go through the internet. */
export const ONLINE = [
  'video-group',
  'video-one-to-one',
  'self-paced-online',
  'app',
  'online-forum',
] as const satisfies readonly DeliveryMode[];
