import type {SafetyNotice} from '#shared/model/search.ts';

const lines = (text: string): string[] => text.trim().split(/\n\s*/);

/** What people in danger type, by the card that they need. Written for this test, not taken from the rows. */
export const PEOPLE_SAY: Readonly<Record<SafetyNotice['card'], readonly string[]>> = {
  emergency: lines(`
    chest pain
    Chest pain right now
    I’ve got chest pains and I’m sweating
    I can’t breathe
    I cannot breathe at night
    can not breathe properly help
    pains in my chest
    tightness in my chest when walking
    my husband is having a heart attack
    think im having a heart attack
    heart attack symptoms
    signs of a heart attack
    he is unconscious
    mum has collapsed in the kitchen
    coughing up blood
    my lips have gone blue
    baby not breathing
    my inhaler is not working
    having a really bad asthma attack
    throat is closing up
    struggling to breathe copd
    gasping for air
    she wont wake up
    the bleeding will not stop bleeding heavily
    having a seizure for the first time
    numb between my legs and back pain
    back pain and lost control of my bladder
    do I have sepsis
    severe asthma attack
    I need an ambulance
    severe bleeding
    there is blood in my vomit
    chest tightness
    tight chest and sweating
    asthma tight chest and now sweating
    my chest hurts really bad
    seizure wont stop
    fit lasting 5 minutes
    her fits won’t stop
    swollen tongue
    call 999`),
  stroke: lines(`
    my face has dropped
    stroke symptoms
    slurred speech
    is it a stroke
    I think my dad is having a stroke
    one side of my body is numb
    numb on one side
    cannot lift my left arm
    my arm has gone weak
    sudden weakness
    her mouth is drooping
    signs of stroke
    weak on one side since this morning`),
  poisoning: lines(`
    took an overdose
    I have taken too many tablets
    my son swallowed bleach
    too many paracetamol
    overdosed on insulin
    too much insulin
    drank antifreeze
    she has swallowed a button battery
    carbon monoxide alarm
    alcohol poisoning
    I have taken all my pills
    taken all my tablets
    took all my insulin
    she took all of mum’s sleeping tablets
    i took 30 paracetamol
    i took about twenty paracetamols
    taken 16 of my tablets
    took a whole packet of ibuprofen`),
  'mental-health': lines(`
    feeling suicidal
    i hate living
    there is no point in living any more
    so fed up with life
    sucidal
    suicdal
    unalive myself
    I want to kill myself
    I want to die
    i dont want to be here any more
    I don’t want to live
    no reason to live
    nothing to live for
    everyone would be better off without me
    cutting myself
    self harm
    self-harming again
    I can’t go on
    cannot go on like this
    thinking about ending it all
    thinking of ending my life
    i wish i was dead
    in crisis
    the voices are telling me to hurt people
    I am going to hurt someone
    I might harm my baby
    lost the will to live
    life isn’t worth it
    I can't cope any more
    depressed and suicidal`),
  harm: lines(`
    my husband hits me
    he hit me last night
    my partner punched me
    I am being hurt
    my son keeps hitting me
    she threatened me with a knife
    my carer is stealing my money
    domestic abuse
    domestic violence help
    scared of my husband
    frightened of my partner
    I am afraid to go home
    i was raped
    sexual assault
    he is going to kill me
    my boyfriend is controlling and abusing me
    someone is hurting my mum
    they are hitting my child
    forced marriage
    FGM
    not safe at home
    he won’t let me leave the house`),
  'diabetes-emergency': lines(`
    DKA
    ketones
    ketones 3.5
    my sugar is very high and sick
    ketoacidosis
    breath smells fruity
    severe hypo
    blood sugar will not come down
    diabetic coma`),
  pregnancy: lines(`
    my baby has stopped moving
    baby is moving less
    pregnant and bleeding
    bleeding while pregnant
    my waters broke
    waters have broken
    pre-eclampsia
    reduced movements
    think I am having a miscarriage`),
  'urgent-advice': lines(`
    run out of my inhaler
    I have run out of insulin
    blood in my wee
    there is blood in my poo
    high temperature
    in agony with my back
    the pain is unbearable
    urgent appointment
    I fainted
    need a doctor now`),
};

/** What people type who are in no danger. */
export const INNOCENT: readonly string[] = lines(`
    stroke group
    stroke
    after my stroke
    after a stroke
    since my stroke I am lonely
    my husband had a stroke
    had a stroke 2 years ago
    mini stroke
    stroke survivors choir
    stroke rehab
    I think the stroke club meets on Mondays
    stroke association
    help after having a stroke
    heart attack
    heart attack recovery
    heart attack recovery group
    heart attack support
    had a heart attack in March
    after my heart attack
    exercise after a heart attack
    recovering from a heart attack
    cardiac arrest survivors
    after sepsis
    chest infection
    bad chest
    chest physio
    chest clinic
    tight chest
    tight chest with asthma
    tight chest wheezing
    took all my photos
    took all day
    took 30 photos
    took 2 paracetamol
    took 30 minutes to take my tablets
    took 500 mg paracetamol
    take all my tablets on time
    help taking all my tablets
    get fit in 5 minutes
    severe bleeding gums
    breathing classes
    breathing exercises
    breathless
    short of breath on stairs
    out of breath
    shortness of breath
    stop breathing at night
    cannot breathe through my nose
    blue inhaler
    asthma
    asthma attack
    asthma action plan
    bleeding gums
    heavy bleeding with periods
    heavy periods
    endometriosis
    pain clinic
    pain
    constant pain
    back pain
    knee pain that hurts me at night
    my knee hurts
    my back is killing me
    tiredness hits me in the afternoon
    fatigue hits me hard
    it hit me that I am lonely
    pain beats me
    food poisoning
    diet
    I want to diet
    hypo
    hypos
    hypo awareness
    sugar
    sugar diabetes
    my sugar is a bit high
    blood sugar diary
    sick note
    insulin
    new to insulin
    pregnancy diabetes
    pregnant
    pregnant and diabetic
    new baby
    baby group
    baby blues
    miscarriage support group
    after miscarriage
    depression
    depressed
    low mood
    feeling down
    sad and lonely
    lonely
    hearing voices
    hearing voices group
    voices
    anxiety
    panic attacks
    stressed
    mental health
    mental health group
    bereaved by suicide
    suicide bereavement group
    lost my brother to suicide
    take my life back after cancer
    cut myself off from friends
    cannot go on zoom
    I cannot go on the bus
    I can’t go on my own
    can’t cope with stairs
    hurt my knee
    fits
    epilepsy
    seizure free
    fit
    getting fit
    falls
    had a fall
    fell over
    cannot get out of the house
    cannot sleep
    cannot walk far
    numb feet
    numb fingers
    weak legs
    weak heart
    weak bladder
    losing weight
    drinking too much
    stop drinking
    stop smoking
    overweight
    overactive bladder
    blood pressure
    high blood pressure
    high blood
    blood test
    blood clot support
    liver
    kidney failure
    heart failure
    heart failure at home
    end of life
    living with cancer
    dying matters group
    death cafe
    grief
    dog grooming
    safe place to talk
    safe exercise
    afraid of falling
    scared of needles
    scared of hospitals
    worried about my heart
    abuse of power
    relationship
    marriage
    partner with dementia
    husband has copd
    wife cannot remember
    carer
    carer’s allowance
    run out of ideas
    ran a marathon
    temperature control
    call me back
    ring 0113 for a chat
    111
    please help me
    help
    HELP
    I need support
    urgent
    emergency food bank
    first aid course
    CPR class
    suitcase
    therapist
    grapes
    skilled for health
    killing time
    end
    my life story group
    life coaching
    living well
    face painting
    drooping shoulders
    arm exercises
    leg ulcer
    ME
    `).filter((line) => line !== '');
