import { TEXTS } from "../texts";

/** Saves a text as a file of that name. */
export function SaveButton({ text, name }: { readonly text: string; readonly name: string }) {
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <button type="button" onClick={save}>
      {TEXTS.save}
    </button>
  );
}
