import { TEXTS } from "../texts";

interface YearCount {
  readonly year: string;
  readonly papers: number;
}

/** How many papers each year has, as a table whose rows are bars. */
export function YearBars({ years }: { readonly years: readonly YearCount[] }) {
  const most = Math.max(1, ...years.map(({ papers }) => papers));
  return (
    <table className="bars">
      <thead className="hidden">
        <tr>
          <th scope="col">{TEXTS.year}</th>
          <th scope="col">{TEXTS.papersList}</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, papers }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>
              <span className="bar" style={{ inlineSize: `${(papers / most) * 80}%` }} aria-hidden="true" />
              {TEXTS.number(papers)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
