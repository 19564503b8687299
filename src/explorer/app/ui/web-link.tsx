import { webAddress } from "../web-address";

interface Props {
  readonly address: string | null | undefined;
  readonly text: string;
}

/** A link out of papergraph; only the text where the address is not one of the web. */
export function WebLink({ address, text }: Props) {
  const href = webAddress(address);
  if (href === undefined) return <bdi>{text}</bdi>;
  return (
    <a href={href} rel="noreferrer noopener" dir="auto">
      {text}
    </a>
  );
}
