/** Invented people of an invented town; any likeness to somebody is by chance. `|cy` marks who speaks Welsh first. */
const listed = (names: string): { name: string; language: 'en' | 'cy' }[] =>
  names
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => {
      const [name = '', language] = line.split('|');
      return { name, language: language === 'cy' ? 'cy' : 'en' };
    });

export const holderNames = listed(`
  Gwenllian Prosser|cy
  Arthur Bevan
  Siân Llewellyn|cy
  Kathleen O’Driscoll
  Emrys Rees|cy
  Dilys Howells
  Yusuf Rahman
  Angharad Môn Griffiths|cy
  Colin Partridge
  Eluned Parry|cy
  Beti Wyn Thomas|cy
  Jean D’Arcy
  Glyndwr Jenkins|cy
  Zofia Wiśniewska
  Marged ferch Ifan|cy
  Raymond Tucker
  Olwen Mathias|cy
  Priya Nair
  Idris Vaughan
  Megan Lloyd-Price|cy
  Huw Cadwaladr|cy
  Doreen Whitcombe
  Aneirin Bowen|cy
  Fatima El-Amin
  Lowri Haf Edwards|cy
  Stanley Beynon
  Nerys Gethin|cy
  Bronwen Kelly
  Tegid ap Gwilym|cy
  Margaret Szabó
  Elfed Hopkin|cy
  Ruth Abernethy
  Heulwen Tudor|cy
  Winston Clarke
  Rhydian Pryce|cy
  Maureen Fitzgerald
  Iolo Penry|cy
  Chloë Stephens
`);

export const carerNames = listed(`
  Catrin Rowlands|cy
  Danuta Kowalczyk
  Gareth Pask
  Heledd Ifans|cy
  Oluwaseun Bakare
  Mari Elis|cy
  Jodie Farr
  Dafydd Trahaearn|cy
  Anjali D’Souza
  Bethan Sayce|cy
  Michał Zieliński
  Ffion Medi Lewis|cy
  Tracey Hillier
  Geraint Probert|cy
  Aoife Ní Bhriain
  Carys Bebb|cy
  Marlon Pryor
  Non Tegwedd Hughes|cy
  Ioana Popescu
  Steffan Gwynne|cy
  Natalie Crook
  Eirlys Maddocks|cy
  Thi Hoa Nguyễn
  Alun Wathan
  Lleucu Morris|cy
  Rebecca Stone
  Gwilym Cadogan|cy
  Amina Warsame
  Delyth Hâf Jones|cy
  Kieran McBride
  Menna Ceri Owen|cy
  José Fernández
  Sioned Trevor|cy
  Lisa-Marie Cook
  Rhodri Dewi Pugh|cy
  Tendai Moyo
  Haf Gwenfron Rees|cy
  Paula Gittins
  Macsen Arwyn|cy
  Renāte Ozola
  Mared Glyn|cy
  Shaun Bastable
  Elen Tomos|cy
  Precious Chanda
  Osian Merfyn|cy
  Wendy Thackeray
  Cerys Anwen Price|cy
  Björn Haugen
  Gwawr Llŷr|cy
  Sunita Rai
  Meirion Puw|cy
  Kelly-Ann Dobbs
  Tirion Wyn|cy
  Emeka Obi
  Leusa Fychan|cy
  Martin Garrod
  Awel Dwynwen|cy
`);

export const coordinatorNames = listed('Bethany Sharpe');

export const supporterNames = listed(`
  Arwel Sulwyn|cy
  Rosemary Tamplin
  Tudur Eurig|cy
`);

export const representativeNames = listed(`
  Hywel Prosser|cy
  Deborah Bevan
  Aled Llewellyn|cy
`);

/** The few people of the mutual next door. */
export const neighbourNames = {
  coordinators: listed('Harriet Dunstable'),
  holders: listed(`
    Walter Ramsbottom
    Noor Siddiqui
    Elspeth O’Hare
  `),
  carers: listed(`
    Joanne Sugden
    Tadeusz Mróz
    Beverley Oddy
    Callum Whitaker
  `),
  representatives: [],
  supporters: listed('Frank Ackroyd'),
} satisfies Record<string, { name: string; language: 'en' | 'cy' }[]>;
