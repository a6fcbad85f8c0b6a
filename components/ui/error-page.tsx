'use client'

interface ErrorPageProps {
  title: string
  lead: string
  retryLabel: string
  retry: () => void
}

/**
 * An apology, what is safe, what to do, and the reference that is in the log too. Every page loads it beforehand, so it brings
 * nothing but itself.
 */
export const ErrorPage = ({ title, lead, retryLabel, retry }: ErrorPageProps) => (
  <main id="main" className="page py-10">
    <h1 className="text-h1 font-semibold">{title}</h1>
    <p className="mt-2 max-w-prose text-ink-2">{lead}</p>
    <div className="mt-6">
      <button type="button" className="btn btn-primary" onClick={retry}>
        {retryLabel}
      </button>
    </div>
  </main>
)
