import type {SafetyNotice} from '#shared/model/search.ts';
import type {SafetyCard} from './redFlags.ts';

/**
 * What each care card says. Written from general knowledge and the numbers in the project's notes on urgent help; a
 * clinical safety officer has still to check each card against the nhs.uk page on that emergency.
 */
export const SAFETY_CARDS: Readonly<Record<SafetyCard, Omit<SafetyNotice, 'card'>>> = {
  emergency: {
    title: 'Call 999 now if you or someone else has chest pain, cannot breathe or is in danger',
    advice: [
      'Call 999 for chest pain that does not go away, or if it is very hard to breathe.',
      'Do not drive yourself to hospital. Stay where you are and wait for help.',
      'If it is urgent but you are not in danger, use 111.nhs.uk or call 111.',
      'The support on this page cannot help in an emergency.',
    ],
  },
  stroke: {
    title: 'Call 999 now if someone may be having a stroke',
    advice: [
      'Face: has it dropped on 1 side? Can they smile?',
      'Arms: can they lift both arms and keep them up?',
      'Speech: is it slurred, or are they not making sense?',
      'Time: call 999 if you see any 1 of these, even if it goes away.',
    ],
  },
  poisoning: {
    title: 'Call 999 or go to A&E now if someone has taken too much or been poisoned',
    advice: [
      'Do this even if they feel well. Take the packet or bottle with you.',
      'Do not try to make them be sick.',
      'Call 111 if you took too much of a medicine by mistake and feel well.',
      'If you meant to hurt yourself, you can also talk to Samaritans at any time. Call 116 123.',
    ],
  },
  'mental-health': {
    title: 'If you might hurt yourself, get help now',
    advice: [
      'Call 999 or go to A&E if your life is at risk, or if you have hurt yourself.',
      'Call 111 and choose option 2 to talk to someone about a mental health crisis, day or night.',
      'Call Samaritans on 116 123 at any time. It is free.',
      'Text SHOUT to 85258 if you would rather text.',
    ],
  },
  harm: {
    title: 'If someone is hurting you or someone else, get help now',
    advice: [
      'Call 999 if you or they are in danger. If you cannot speak, press 55 when asked.',
      'Call the National Domestic Abuse Helpline on 0808 2000 247, day or night. It is free.',
      'Men can call the Men’s Advice Line on 0808 801 0327.',
      'If you are worried about a child or another adult, call your council and ask for the safeguarding team.',
      'You can also tell a GP, a nurse or a pharmacist. It is not your fault.',
    ],
  },
  'diabetes-emergency': {
    title: 'Call 999 or go to A&E now if you think it is diabetic ketoacidosis (DKA)',
    advice: [
      'Signs are high blood sugar with being sick, tummy pain, fast breathing, or breath that smells of fruit.',
      'Call 999 if someone with diabetes is very drowsy, confused or cannot be woken. Do not give them food or drink.',
      'If your sugar or ketones are high and you feel well, call your diabetes team or 111 now.',
    ],
  },
  pregnancy: {
    title: 'Call your midwife or maternity unit now',
    advice: [
      'Call straight away if your baby is moving less, or you are bleeding. Do not wait until tomorrow.',
      'Call 999 if you are bleeding a lot or the pain is very bad.',
      'Call 111 if you cannot reach your midwife or maternity unit.',
    ],
  },
  'urgent-advice': {
    title: 'Use 111.nhs.uk or call 111 now if you need medical help soon',
    advice: [
      'They can tell you where to go, and can book you in. They answer day and night.',
      'If you have run out of a medicine, they or a pharmacist can help you today.',
      'Call 999 if it gets much worse, or if someone may die.',
    ],
  },
};
