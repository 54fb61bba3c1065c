// Stands in for style sheets, which Node cannot import.
export default {}
