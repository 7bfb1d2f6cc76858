import type { ImportReport } from '#shared/imports/schema.ts';

const where = ({ file, row, column }: ImportReport['faults'][number]): string =>
  [`${file}.csv`, row === null ? '' : `row ${row}`, column ?? ''].filter(Boolean).join(', ');

const outcome = (report: ImportReport, dryRun: boolean): string => {
  const isNothing = report.files.every((file) => file.new + file.changed === 0);
  if (report.faultCount > 0) {
    const unlisted = report.faultCount - report.faults.length;
    const more = unlisted > 0 ? `, of which ${unlisted} more are not listed` : '';
    return `Nothing was written. To mend: ${report.faultCount}${more}.`;
  }
  if (dryRun) return 'Nothing was written: this was only a look.';
  return isNothing ? 'Everything is here already: nothing was changed.' : 'All of it was brought in.';
};

/** A report as text for a terminal. */
export const sayReport = (report: ImportReport, dryRun: boolean): string => {
  // With a fault they would mislead: rows that hang on a wrong one are not judged yet.
  const judged = (file: ImportReport['files'][number]): string =>
    report.faultCount > 0 ? '' : `: ${file.new} new, ${file.changed} changed, ${file.unchanged} unchanged`;
  const counts = report.files.map(
    (file) => `${`${file.file}.csv`.padEnd(14)}${String(file.rows).padStart(6)} rows${judged(file)}`,
  );
  const faults = report.faults.map((fault) => `${where(fault)}: ${fault.wrong} ${fault.right}`);
  return `${[...counts, '', ...faults, ...(faults.length > 0 ? [''] : []), outcome(report, dryRun)].join('\n')}\n`;
};
