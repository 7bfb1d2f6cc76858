/** The ledger's export, read page by page as any spreadsheet program could. */

type Cell = string | number | null;
interface ExportedPage {
  columns: { name: string }[];
  rows: Cell[][];
  next: string | null;
}

export interface Account {
  accountId: string;
  kind: string;
  ownerId: string;
  debitsPostedPence: number;
  creditsPostedPence: number;
  debitsPendingPence: number;
  creditsPendingPence: number;
}
export interface Journal {
  journalId: string;
  cause: string;
}
export interface Transfer {
  transferId: string;
  journalId: string;
  kind: string;
  debitAccountId: string;
  creditAccountId: string;
  amountPence: number;
  state: 'pending' | 'posted' | 'voided';
  shiftId: string | null;
  settlementId: string | null;
  holderId: string | null;
  carerId: string | null;
}

export interface Books {
  accounts: Account[];
  journals: Journal[];
  transfers: Transfer[];
}

const table = async <Row>(server: string, name: string, headers: Record<string, string>): Promise<Row[]> => {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const query = new URLSearchParams({ limit: '1000', ...(after === null ? {} : { after }) });
    const answer = await fetch(`${server}/api/ledger/export/${name}?${query}`, { headers });
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
    const page = (await answer.json()) as ExportedPage;
    for (const cells of page.rows)
      rows.push(Object.fromEntries(page.columns.map(({ name: column }, nth) => [column, cells[nth]])) as Row);
    after = page.next;
  } while (after !== null);
  return rows;
};

export const booksFrom = async (server: string, cookie: string, member: string): Promise<Books> => {
  const headers = { cookie, 'x-carepool': '1', 'acting-as': member };
  return {
    accounts: await table<Account>(server, 'accounts', headers),
    journals: await table<Journal>(server, 'journals', headers),
    transfers: await table<Transfer>(server, 'transfers', headers),
  };
};
