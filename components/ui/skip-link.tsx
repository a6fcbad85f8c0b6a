/** First stop of the keyboard on every page. */
export const SkipLink = ({ label }: { label: string }) => (
  <a href="#main" className="skip-link">
    {label}
  </a>
)
