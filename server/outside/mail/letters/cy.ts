import { onDayInWelsh } from './day-words.ts';
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
  application: ({ mutual, link, days }) => ({
    subject: 'Cadarnhewch, os gwelwch yn dda',
    parts: [
      'Helo,',
      `Gofynnodd rhywun, chi gobeithio, am gael ymuno â ${mutual} gan ddefnyddio’r e-bost hwn. Dywedwch mai chi ydoedd:`,
      { link, label: 'Ie, fi oedd hwnnw' },
      `Mae’r dudalen ar agor am ${days} diwrnod. Wedyn bydd un o gydlynwyr ${mutual} yn darllen yr hyn a ysgrifennoch ac yn eich ateb.`,
      'Os nad chi ydoedd, does dim angen i chi wneud dim: ni chedwir dim.',
    ],
  }),
  declined: ({ mutual }) => ({
    subject: 'Ynglŷn ag ymuno',
    parts: [
      'Helo,',
      `Diolch am ofyn am gael ymuno â ${mutual}. Ni allant eich derbyn ar hyn o bryd.`,
      'Cewch ofyn iddynt pam, a chewch ofyn eto yn nes ymlaen.',
    ],
  }),
  'new-email': ({ mutual, link, days }) => ({
    subject: 'Eich e-bost newydd',
    parts: [
      'Helo,',
      `Rhoddwyd yr e-bost hwn i ${mutual} er mwyn eich cyrraedd ac er mwyn mewngofnodi. Dywedwch mai chi biau ef:`,
      { link, label: 'Ie, fi biau hwn' },
      `Mae’r dudalen ar agor am ${days} diwrnod. Tan hynny mae’r hen e-bost yn aros fel y mae.`,
      'Os nad yw hyn yn golygu dim i chi, does dim angen i chi wneud dim.',
    ],
  }),
  'new-message': ({ link }) => ({
    subject: 'Mae gennych neges newydd yn Carepool',
    parts: [
      'Helo,',
      'Mae rhywun wedi ysgrifennu atoch yn Carepool. Yno’n unig y mae’r hyn a ysgrifennodd.',
      { link, label: 'Ei darllen yn Carepool' },
      'Chi ddewisodd gael gwybod drwy’r post. Gallwch newid hynny yn Carepool, dan “Beth ddaw drwy’r post”.',
    ],
  }),
  news: ({ link }) => ({
    subject: 'Mae rhywbeth newydd yn Carepool',
    parts: [
      'Helo,',
      'Mae rhywbeth sy’n ymwneud â chi wedi newid.',
      { link, label: 'Gweld beth sy’n newydd' },
      'Chi ddewisodd gael gwybod drwy’r post. Gallwch newid hynny yn Carepool, dan “Beth ddaw drwy’r post”.',
    ],
  }),
  'daily-news': ({ count, link }) => ({
    subject: 'Beth sy’n newydd yn Carepool',
    parts: [
      'Helo,',
      `Ers ddoe, nifer y pethau nad ydych wedi’u darllen: ${count}.`,
      { link, label: 'Gweld beth sy’n newydd' },
      'Chi ddewisodd un neges y dydd. Gallwch newid hynny yn Carepool, dan “Beth ddaw drwy’r post”.',
    ],
  }),
  'email-changed': ({ mutual }) => ({
    subject: 'Newidiwyd eich e-bost',
    parts: [
      'Helo,',
      `O hyn ymlaen bydd ${mutual} yn ysgrifennu at e-bost arall o’ch eiddo, ac nid yw hwn yn agor eich cofnod yno mwyach.`,
      'Os nad chi wnaeth hynny, dywedwch wrth eich cydlynydd heddiw.',
    ],
  }),
  'cover-asked': ({ mutual, link }) => ({
    subject: 'Mae rhywun yn gofyn a allwch chi helpu',
    parts: [
      'Helo,',
      `Mae rhywun yn ${mutual} yn gofyn a allech chi ddod. Mae’r amser, y lle a’r tâl i’w gweld yn Carepool:`,
      { link, label: 'Edrych ac ateb' },
      'Mae ie a na ill dau yn atebion da. Os dywedwch na, gofynnir i’r person nesaf ar unwaith.',
    ],
  }),
  'collection-coming': ({ mutual, link, amount, leavesOn, kind, lastFour }) => ({
    subject: 'Rhywbeth i’w wybod cyn iddo ddigwydd',
    parts: [
      'Helo,',
      kind === 'bacs'
        ? `Bydd ${amount} yn gadael y cyfrif banc sy’n gorffen â ${lastFour} ${onDayInWelsh(leavesOn)}, drwy ddebyd uniongyrchol i ${mutual}.`
        : `Caiff ${amount} ei gasglu o’r cerdyn sy’n gorffen â ${lastFour} ${onDayInWelsh(leavesOn)}, i ${mutual}.`,
      { link, label: 'Gweld ar gyfer beth y mae' },
      'Os oes rhywbeth ynddo’n anghywir, dywedwch hynny cyn y diwrnod hwnnw.',
      ...(kind === 'bacs'
        ? [
            'Mae’r Warant Debyd Uniongyrchol yn berthnasol: os oedd debyd yn anghywir, bydd eich banc yn ei roi’n ôl ar unwaith.',
          ]
        : []),
    ],
  }),
  'collection-made': ({ mutual, link }) => ({
    subject: 'Mae derbynneb i chi yn Carepool',
    parts: [
      'Helo,',
      `Casglwyd yr hyn a oedd yn ddyledus i ${mutual}. Mae’r dderbynneb yn Carepool, i’w darllen ac i’w hargraffu.`,
      { link, label: 'Edrych ar y dderbynneb' },
      'Dan “Beth ddaw drwy’r post” gallwch ddewis a yw hyn yn dod.',
    ],
  }),
  'collection-failed': ({ mutual, link }) => ({
    subject: 'Ni ellid gwneud rhywbeth drosoch',
    parts: [
      'Helo,',
      `Ni ellid casglu’r hyn sy’n ddyledus i ${mutual}. Mae’r dudalen yn dweud pam, a beth fyddai’n gweithio.`,
      { link, label: 'Gweld pam a beth i’w wneud' },
    ],
  }),
  'way-to-pay-ended': ({ mutual, link }) => ({
    subject: 'Edrychwch ar sut rydych yn talu, os gwelwch yn dda',
    parts: [
      'Helo,',
      `Mae eich banc wedi dod â’r debyd uniongyrchol i ${mutual} i ben. Ni ellir casglu dim rhagor drwyddo. Gosodwch ef o’r newydd, neu dewiswch ffordd arall o dalu.`,
      { link, label: 'Edrych ar sut rwy’n talu' },
    ],
  }),
  'account-asks': ({ link }) => ({
    subject: 'Gofynnir rhywbeth gennych',
    parts: [
      'Helo,',
      'Mae ar y gwasanaeth talu sy’n eich talu angen rhywbeth gennych cyn y gall fynd ymlaen. Cedwir eich tâl i chi.',
      { link, label: 'Gweld beth sydd ei angen' },
    ],
  }),
  'bank-payout-failed': ({ link }) => ({
    subject: 'Gwiriwch eich manylion banc, os gwelwch yn dda',
    parts: [
      'Helo,',
      'Anfonodd eich banc yn ôl yr hyn a oedd ar ei ffordd atoch. Mae’n ddiogel. Gwiriwch eich manylion banc, yna caiff ei anfon eto.',
      { link, label: 'Gwirio fy manylion banc' },
    ],
  }),
  'nobody-found': ({ mutual, link }) => ({
    subject: 'Edrychwch yn Carepool heddiw, os gwelwch yn dda',
    parts: [
      'Helo,',
      `Enwodd rhywun yn ${mutual} chi fel person i’w hysbysu pan na fydd rhywbeth y maent yn dibynnu arno wedi’i drefnu mewn pryd. Nid yw wedi’i drefnu eto.`,
      { link, label: 'Gweld pwy sydd dan sylw a phryd' },
      'Ffoniwch nhw a gofynnwch sut y gallwch helpu. Os oes rhywun mewn perygl, ffoniwch 999.',
    ],
  }),
};
