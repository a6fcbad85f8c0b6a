import { pool } from '../pool'

export const dynamic = 'force-dynamic'

/** The query of a worklist and nothing else: fifty open cases by the day somebody must have acted. */
export default async function List() {
  const { rows } = await pool.query(
    `SELECT c."id", c."caseNo", c."institutionName", c."status", c."dueOn"::text, array_agg(i."item") AS items
     FROM "Case" c JOIN "CaseItem" i ON i."caseId" = c."id"
     WHERE c."region" = '370211' AND c."status" = 'SUBMITTED' GROUP BY c."id" ORDER BY c."dueOn", c."id" LIMIT 50`,
  )
  return (
    <table>
      <tbody>
        {rows.map(({ id, caseNo, institutionName, status, dueOn, items }) => (
          <tr key={id}>
            <td>{caseNo}</td>
            <td>{institutionName}</td>
            <td>{items.join(' ')}</td>
            <td>{status}</td>
            <td>{dueOn}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
