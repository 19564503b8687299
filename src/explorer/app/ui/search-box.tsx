import { useCombobox } from "downshift";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useLocation } from "wouter";
import { useQuestion } from "../api/use-question";
import { SuggestDocument, type SuggestQuery } from "../generated/graphql";
import { nodeAddress } from "../node-address";
import { TEXTS } from "../texts";
import { KindDot } from "./kind-dot";
import { MarkedText } from "./marked-text";
import { useSettled } from "./use-settled";

type Suggestion = SuggestQuery["suggest"][number];

/** Between two keys of a quick typist. */
const SETTLED_MS = 120;

/** Where a search begins: suggests nodes while one types; Enter without a choice searches. */
export function SearchBox({ initial }: { readonly initial: string }) {
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(initial);
  const prefix = useSettled(typed.trim(), SETTLED_MS);
  const isAsked = prefix !== "" && prefix !== initial;
  const { data } = useQuestion(
    { document: SuggestDocument, variables: { prefix } },
    { enabled: isAsked, keepPrevious: true },
  );
  const items = isAsked && typed.trim() !== "" ? (data?.suggest ?? []) : [];
  const box = useCombobox<Suggestion>({
    items: [...items],
    inputValue: typed,
    itemToString: (item) => item?.name ?? "",
    itemToKey: (item) => item?.id,
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) navigate(nodeAddress(selectedItem.kind, selectedItem.id));
    },
  });
  const search = () => {
    box.closeMenu();
    if (typed.trim() !== "") navigate(`/search?${new URLSearchParams({ q: typed.trim() }).toString()}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search();
  };
  // Where suggestions are shown, Enter is theirs, and does nothing if none is chosen.
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Enter" && box.isOpen && box.highlightedIndex < 0) search();
  };
  const label = box.getLabelProps();
  const isOpen = box.isOpen && items.length > 0;
  return (
    <form className="search-box" onSubmit={submit}>
      <label id={label.id} htmlFor={label.htmlFor} className="hidden">
        {TEXTS.searchLabel}
      </label>
      <input
        {...box.getInputProps({
          type: "search",
          placeholder: TEXTS.searchPlaceholder,
          autoComplete: "off",
          spellCheck: false,
          enterKeyHint: "search",
          dir: "auto",
          "aria-expanded": isOpen,
          onKeyDown: pressed,
        })}
      />
      <button type="submit">{TEXTS.search}</button>
      <ul {...box.getMenuProps()} className="suggestions" hidden={!isOpen}>
        {isOpen &&
          items.map((item, index) => (
            <li
              {...box.getItemProps({ item, index })}
              key={item.id}
              className={index === box.highlightedIndex ? "chosen" : ""}
            >
              <KindDot kind={item.kind} />
              <span>
                <MarkedText text={item.matched} places={item.places} />
                {item.matched !== item.name && <small> {item.name}</small>}
              </span>
              <small>
                {TEXTS.kind[item.kind]}
                {item.paperCount != null && ` · ${TEXTS.papers(item.paperCount)}`}
              </small>
            </li>
          ))}
      </ul>
    </form>
  );
}
