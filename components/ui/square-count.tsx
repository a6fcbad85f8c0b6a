interface SquareCountProps {
  rows: readonly { key: string; label: string; count: number; late?: number }[]
}

/** One square per case, up to 40: a count one can count. */
export const SquareCount = ({ rows }: SquareCountProps) => (
  <dl className="space-y-2">
    {rows.map((row) => (
      <div key={row.key} className="flex items-center gap-4">
        <dt className="w-32 flex-none text-s">{row.label}</dt>
        <dd className="flex min-w-0 items-center gap-3">
          <svg width={`${Math.min(40, row.count) * 1.25}rem`} height="1rem" className="draw max-w-full" aria-hidden>
            {Array.from({ length: Math.min(40, row.count) }, (_, index) => (
              <rect
                key={index}
                x={`${index * 1.25}rem`}
                width="1.125rem"
                height="1rem"
                className={index < (row.late ?? 0) ? 'fill-late' : 'fill-action'}
              />
            ))}
          </svg>
          <span className="font-semibold">{row.count}</span>
        </dd>
      </div>
    ))}
  </dl>
)
