package locale

// Lang is a language tag as it stands in an address and in the lang attribute:
// "en", "es".
type Lang string
