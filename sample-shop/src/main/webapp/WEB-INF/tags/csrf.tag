<%@ tag description="Proves that a form is ours; goes into every form" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<input type="hidden" name="csrf" value="<c:out value="${visit.csrfToken()}"/>">
