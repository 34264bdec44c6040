import type {ProviderAction} from '#shared/referral/providerActions.ts';

/** What each action is called, and what its button says. */
export const STEP_WORDS: Readonly<Record<ProviderAction, {readonly title: string; readonly button: string}>> =
  {
    acknowledge: {title: 'Say that you have it', button: 'We have received this'},
    accept: {title: 'Say yes', button: 'Accept: we will contact them'},
    'plan-call': {title: 'Say when you will call them', button: 'We will call them on this day'},
    offer: {title: 'Offer them a date', button: 'Offer this date'},
    book: {title: 'Book them a place', button: 'Book this place'},
    'told-change': {title: 'They know of the change', button: 'We have told them of the change'},
    'cannot-come': {
      title: 'They cannot come to the start as it is now',
      button: 'They cannot come to that: put them on the waiting list',
    },
    attendance: {title: 'Mark whether they came', button: 'Save attendance'},
    complete: {title: 'Say that they have finished', button: 'They have completed it'},
    'leave-early': {title: 'Say that they left early', button: 'They left early'},
    'did-not-attend': {title: 'Say that they did not attend', button: 'They did not attend'},
    decline: {title: 'Say that they said no', button: 'They said no'},
    'not-suitable': {title: 'Say that it is not suitable', button: 'Not suitable'},
    'pass-on': {title: 'Pass them on to somebody else', button: 'Go on'},
    'pass-on-agreed': {
      title: 'They agreed when you spoke to them',
      button: 'They have agreed: pass them on now',
    },
    'still-wanted': {title: 'Say that they still want this', button: 'They still want this'},
    feedback: {title: 'Write down what they say of how it was', button: 'Save what they said'},
    'put-right': {title: 'They say how to reach them from now on', button: 'Save how to reach them'},
    'put-right-needs': {title: 'They say what they need to take part', button: 'Save what they need'},
    'put-right-about': {
      title: 'They say that their name, date of birth or postcode is wrong',
      button: 'Save who they are',
    },
    'stop-practice': {
      title: 'They asked that their GP practice is told no more',
      button: 'They asked: tell their GP practice no more',
    },
    erase: {title: 'They want what they told us deleted', button: 'Delete what they told us'},
    undo: {title: 'Take the last step back', button: 'Undo'},
    reopen: {title: 'Open it again', button: 'Open this referral again'},
  };
