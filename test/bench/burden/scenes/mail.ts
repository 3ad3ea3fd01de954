import type { Faker } from '@faker-js/faker';
import type { Recipients } from '@needful/shared/domain/reminders/facts.ts';
import { chance, type Scene, type Told } from '../scene.ts';

/**
 * The detectors are a noisy channel here: they find a look-alike 96 times in a hundred and take a stranger for one in
 * one of a hundred, as the benches of detection measured; a text that names a patient 99 times.
 */
const FINDS = { lookAlike: 96, strangerForLookAlike: 1, identifier: 99, identifierForNothing: 1 };

const EVERYBODY = {
  clinician: 1,
  nurse: 1,
  'front-desk': 1,
  billing: 1,
  records: 1,
  manager: 1,
  technical: 1,
};

function share(perThousand: number): Scene['weights'] {
  return Object.fromEntries(Object.keys(EVERYBODY).map((role) => [role, perThousand]));
}

function to(some: Partial<Recipients>): Recipients {
  return { own: 0, partner: 0, outside: 0, unreadable: 0, findings: [], ...some };
}

/** A text that names a patient, or none, as the detectors see it. */
function text(draw: Faker, namesPatient: boolean): Pick<Told, 'content'> {
  const found = chance(draw, namesPatient ? FINDS.identifier : FINDS.identifierForNothing);
  const direct = found ? draw.number.int({ min: 1, max: 3 }) : 0;
  return { content: { direct, contact: draw.number.int({ min: 0, max: 2 }), wholeRead: !chance(draw, 1) } };
}

function attached(draw: Faker, hundredths: number, lists = 0): Pick<Told, 'attachmentCount' | 'listCount'> {
  const attachmentCount = chance(draw, hundredths) ? draw.number.int({ min: 1, max: 3 }) : 0;
  return { attachmentCount, listCount: attachmentCount > 0 && chance(draw, lists) ? 1 : 0 };
}

/** Of files about one patient, so many in a hundred have a name that says so, which is looked at with the text. */
const NAMED_FILES = 60;

/** What concerns a patient stands in the text, so many times in a hundred, or in what is attached alone. */
function ofPatient(draw: Faker, inText: number): Told {
  if (chance(draw, inText)) return { ...text(draw, true), ...attached(draw, 40, 10) };
  return { ...text(draw, chance(draw, NAMED_FILES)), ...attached(draw, 100, 10) };
}

function stranger(draw: Faker, more: Recipients['findings'] = []): Recipients['findings'] {
  return chance(draw, FINDS.strangerForLookAlike) ? [...more, 'typing-slip'] : more;
}

function slip(draw: Faker): Recipients['findings'] {
  const kind = draw.helpers.arrayElement([
    'look-alike-letters',
    'typing-slip',
    'other-ending',
    'hyphen',
  ] as const);
  return chance(draw, FINDS.lookAlike) ? [kind, 'first-time'] : ['first-time'];
}

/** What is written on an ordinary day, most of which is nobody's business but the writer's. */
const ordinary: readonly Scene[] = [
  {
    name: 'a colleague is written to',
    act: 'compose-mail',
    risk: null,
    weights: share(70),
    make: (draw, world) => ({
      about: world.contact('inside'),
      told: {
        recipients: to({ own: draw.number.int({ min: 1, max: 6 }) }),
        answersAll: chance(draw, 30),
        ...text(draw, chance(draw, 25)),
        ...attached(draw, 20, 20),
      },
    }),
  },
  {
    name: 'another provider is written to about a patient of both',
    act: 'compose-mail',
    risk: null,
    weights: { clinician: 25, nurse: 15, 'front-desk': 20, records: 20 },
    make: (draw, world) => ({
      about: world.contact('partner'),
      told: {
        recipients: to({ partner: 1, own: chance(draw, 30) ? 1 : 0 }),
        answersAll: chance(draw, 40),
        ...text(draw, true),
        ...attached(draw, 40, 3),
      },
    }),
  },
  {
    name: 'somebody outside is written to about no patient',
    act: 'compose-mail',
    risk: null,
    weights: share(22),
    make: (draw, world) => {
      const isNew = chance(draw, 12);
      return {
        about: isNew ? world.stranger() : world.contact('outside'),
        told: {
          recipients: to({ outside: 1, findings: stranger(draw, isNew ? ['first-time'] : []) }),
          answersAll: chance(draw, 30),
          ...text(draw, false),
          ...attached(draw, 30, 10),
        },
      };
    },
  },
  {
    name: 'a patient is written to, as they asked',
    act: 'compose-mail',
    risk: null,
    weights: { clinician: 4, nurse: 5, 'front-desk': 12, billing: 8, records: 10 },
    make: (draw, world) => ({
      about: world.contact('patient'),
      told: {
        recipients: to({ outside: 1, findings: stranger(draw, ['consumer-mail']) }),
        answersAll: false,
        ...text(draw, chance(draw, 35)),
        ...attached(draw, 15, 1),
      },
    }),
  },
  {
    name: 'an insurer or a lawyer gets what they may have',
    act: 'compose-mail',
    risk: null,
    weights: { billing: 20, records: 15, manager: 4 },
    make: (draw, world) => ({
      about: world.contact('outside'),
      told: {
        recipients: to({ outside: 1, findings: stranger(draw) }),
        answersAll: chance(draw, 40),
        ...text(draw, true),
        ...attached(draw, 50, 15),
      },
    }),
  },
  {
    name: 'all are answered, inside and outside, about no patient',
    act: 'compose-mail',
    risk: null,
    weights: share(8),
    make: (draw, world) => ({
      about: world.contact('outside'),
      told: {
        recipients: to({
          own: draw.number.int({ min: 1, max: 8 }),
          outside: draw.number.int({ min: 1, max: 3 }),
        }),
        answersAll: true,
        ...text(draw, false),
        ...attached(draw, 20, 5),
      },
    }),
  },
];

/** What goes to somebody who should not have it. */
const wrong: readonly Scene[] = [
  {
    name: 'a slip of the keys, to a domain that looks like a partner’s',
    act: 'compose-mail',
    risk: 'misdirected',
    weights: share(1.2),
    make: (draw, world) => ({
      about: world.stranger(),
      told: {
        recipients: to({ outside: 1, findings: slip(draw) }),
        answersAll: false,
        ...ofPatient(draw, 75),
      },
    }),
  },
  {
    name: 'the wrong name of the address book, outside',
    act: 'compose-mail',
    risk: 'misdirected',
    weights: share(1),
    make: (draw, world) => ({
      about: world.contact('outside'),
      told: {
        recipients: to({ outside: 1, own: chance(draw, 20) ? 1 : 0 }),
        answersAll: chance(draw, 20),
        ...ofPatient(draw, 85),
      },
    }),
  },
  {
    name: 'the wrong name of the address book, another provider’s',
    act: 'compose-mail',
    risk: 'misdirected',
    weights: share(0.15),
    make: (draw, world) => ({
      about: world.contact('partner'),
      told: {
        recipients: to({ partner: 1 }),
        answersAll: false,
        ...text(draw, true),
        ...attached(draw, 40, 5),
      },
    }),
  },
  {
    name: 'all are answered, and somebody outside reads of a patient',
    act: 'compose-mail',
    risk: 'reply to all',
    weights: share(0.7),
    make: (draw, world) => ({
      about: world.contact('outside'),
      told: {
        recipients: to({ own: draw.number.int({ min: 1, max: 8 }), outside: 1 }),
        answersAll: true,
        ...text(draw, true),
        ...attached(draw, 30, 15),
      },
    }),
  },
  {
    name: 'a list of patients goes outside',
    act: 'compose-mail',
    risk: 'list sent',
    weights: { 'front-desk': 1, billing: 1.5, records: 1.5, manager: 2, technical: 1 },
    make: (draw, world) => {
      const isNew = chance(draw, 50);
      return {
        about: isNew ? world.stranger() : world.contact('outside'),
        told: {
          recipients: to({ outside: 1, findings: stranger(draw, isNew ? ['first-time'] : []) }),
          answersAll: false,
          ...text(draw, chance(draw, 20)),
          attachmentCount: 1,
          listCount: chance(draw, 93) ? 1 : 0,
        },
      };
    },
  },
  {
    name: 'work is sent home to a private mailbox',
    act: 'compose-mail',
    risk: 'private mailbox',
    weights: share(0.8),
    make: (draw, world) => ({
      about: world.contact('outside'),
      told: {
        recipients: to({
          outside: 1,
          findings: chance(draw, 50) ? ['consumer-mail', 'inside-name-outside'] : ['consumer-mail'],
        }),
        answersAll: false,
        ...text(draw, chance(draw, 40)),
        ...attached(draw, 90, 20),
      },
    }),
  },
];

export const mailScenes: readonly Scene[] = [...ordinary, ...wrong];
