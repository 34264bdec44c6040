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
