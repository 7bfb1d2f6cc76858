import type { Letters } from './letter.ts';

export const cy: Letters = {
  'sign-in': ({ code, link, minutes }) => ({
    subject: 'Mewngofnodi i Carepool',
    parts: [
      'Helo,',
      'Gofynnodd rhywun, chi gobeithio, am gael mewngofnodi i Carepool. Agorwch y dudalen hon ar y ddyfais yr ydych am ei defnyddio:',
      { link, label: 'Mewngofnodi i Carepool' },
      'Neu teipiwch y cod hwn yn y man lle gwnaethoch ofyn amdano:',
      { code },
      `Mae pob un yn gweithio unwaith, o fewn ${minutes} munud.`,
      'Os nad chi a ofynnodd, does dim angen i chi wneud dim: ni all neb fewngofnodi heb y neges hon.',
    ],
  }),
  invitation: ({ mutual, link, days }) => ({
    subject: 'Gwahoddiad i Carepool',
    parts: [
      'Helo,',
      `Mae ${mutual} yn eich gwahodd i ymuno. Mae ei aelodau’n trefnu gofal gyda’i gilydd drwy Carepool.`,
      { link, label: 'Gweld y gwahoddiad' },
      `Mae’r gwahoddiad yn agored am ${days} diwrnod. Os nad yw’n golygu dim i chi, gallwch ei anwybyddu.`,
    ],
  }),
  admitted: ({ mutual, link }) => ({
    subject: 'Croeso',
    parts: [
      'Helo,',
      `Mae ${mutual} wedi eich derbyn yn aelod. Croeso.`,
      { link, label: 'Agor Carepool' },
      'Mewngofnodwch â’r e-bost yr anfonwyd hwn ato; does dim angen cyfrinair.',
    ],
  }),
};
