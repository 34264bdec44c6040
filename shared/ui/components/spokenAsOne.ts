import type {Attributes} from './attributes.ts';

/** Makes VoiceOver read several elements as one phrase. The role is nhsuk-frontend's; ARIA does not list it. */
export const spokenAsOne: Attributes = {role: 'text'};
