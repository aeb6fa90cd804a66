<%@ tag description="Pays with Amazon Pay: a form, so no script is needed" pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="action" required="true" description="The page that starts the payment" %>
<%@ attribute name="label" description="What stands on the button" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="shop" tagdir="/WEB-INF/tags" %>
<form class="pay" method="post" action="<c:url value="${action}"/>">
<shop:csrf/>
<button class="amazon"><c:out value="${label}" default="${text.payNow}"/></button>
</form>
