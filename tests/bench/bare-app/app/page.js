export default function Empty() {
  return <p>An empty application: what every first load carries.</p>
}
