package driver

// Add adds findings that no analyzer made, such as those about go.mod.
func (r *Result) Add(findings []Finding) {
	r.Findings = append(r.Findings, findings...)
	r.sort()
}
