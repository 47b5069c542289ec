/** The one HTTP client: polite, patient, and careful with secrets and addresses. */
@org.jspecify.annotations.NullMarked
package dev.pressport.http;
