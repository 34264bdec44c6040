import type {ProblemSlug} from '#shared/problems.ts';

interface Words {
  readonly meaning: string;
  readonly whatToDo: string;
}

/** Each failure in plain words; a new one in shared/problems.ts does not compile until it is explained here. */
export const PROBLEM_WORDS: Readonly<Record<ProblemSlug, Words>> = {
  'invalid-request': {
    meaning: 'One or more answers are missing, or we cannot read them.',
    whatToDo: 'The message beside each answer says what to change. What you typed is still there.',
  },
  'not-signed-in': {
    meaning: 'This part is for people who have signed in, and you are not signed in.',
    whatToDo: 'Sign in, then open the page again.',
  },
  'not-from-here': {
    meaning: 'Somebody asked a part of this site that is not open to the public.',
    whatToDo: 'Start from the home page.',
  },
  'not-allowed': {
    meaning: 'The link that you used does not open this.',
    whatToDo: 'Use the newest email that we sent you, or follow your referral with your reference.',
  },
  'not-found': {
    meaning: 'There is nothing at this address. A course or a group that has ended is taken off this site.',
    whatToDo: 'Check the address if you typed it, or search again.',
  },
  'not-shown': {
    meaning:
      'A course or a group stands at this address, and its page is hidden. We hide a page when nobody has told us for a long time that it is right.',
    whatToDo: 'Search for other support, or come back later.',
  },
  'method-not-allowed': {
    meaning: 'The page was asked in a way that it does not take.',
    whatToDo: 'Go back and use the buttons on the page.',
  },
  'not-acceptable-now': {
    meaning: 'Things have moved on since you opened the page. For example, the last place has gone.',
    whatToDo: 'Open the page again to see how things stand, and choose again.',
  },
  'key-reused': {
    meaning: 'This form was sent before, with other answers. We did not send it twice.',
    whatToDo: 'Open the form again if you want to send the new answers.',
  },
  'stale-version': {
    meaning: 'Somebody else changed the same thing before you pressed the button. We kept their change.',
    whatToDo: 'Look at what it says now, then make your change again if you still want it.',
  },
  gone: {
    meaning: 'Links in our emails work for some time only, to keep your details safe. This one has ended.',
    whatToDo: 'Ask for a new link on the page where you follow your referral.',
  },
  'too-large': {
    meaning: 'What you sent is longer than we can take.',
    whatToDo: 'Write less. You can say the rest when they call you.',
  },
  'unsupported-media-type': {
    meaning: 'What was sent is not in a form that we can read.',
    whatToDo: 'Use the form on the page.',
  },
  'too-many-requests': {
    meaning: 'There were many tries from the same place in a short time, so we slowed down to stop misuse.',
    whatToDo: 'Wait an hour and try again, or call the number on the page of the course or group.',
  },
  unexpected: {
    meaning: 'Something broke on our side. It is not your fault.',
    whatToDo:
      'Try again. If it was a referral and you have a reference, it was saved. If you have none, send it again: we do not save it twice.',
  },
  'busy-try-again': {
    meaning: 'Very many people are using the site at this moment.',
    whatToDo: 'Wait a minute, then try again. What you typed is still in the form when you go back.',
  },
};
