import { pool } from '../../pool'

export const dynamic = 'force-dynamic'

/** One case with its items, papers and history in one query, written down as it comes. */
export default async function Case({ params }) {
  const { id } = await params
  const { rows } = await pool.query(
    `SELECT c."caseNo", c."institutionName", c."status",
       (SELECT json_agg(i) FROM "CaseItem" i WHERE i."caseId" = c."id") AS items,
       (SELECT json_agg(e) FROM "CaseEvent" e WHERE e."caseId" = c."id") AS events,
       (SELECT json_agg(m) FROM "Material" m WHERE m."caseId" = c."id") AS papers
     FROM "Case" c WHERE c."id" = $1`,
    [id],
  )
  const [found] = rows
  if (!found) return <p>Not there</p>
  return (
    <main>
      <h1>{found.caseNo}</h1>
      <p>{found.institutionName}</p>
      <ul>
        {[...found.items, ...found.papers].map(({ id: key, item, code, status }) => (
          <li key={key}>
            {item ?? code} {status}
          </li>
        ))}
      </ul>
      <ol>
        {found.events.map(({ id: key, code, fromState, toState, at }) => (
          <li key={key}>
            {code} {fromState} {toState} {at}
          </li>
        ))}
      </ol>
    </main>
  )
}
